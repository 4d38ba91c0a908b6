import type { ReactNode } from 'react';
import { useCallback, useEffect, useState } from 'react';
import type { OpenTrouble, TroubleBridge, TroubleView } from '#shared/contract/trouble.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import type { MessageId } from '../locales/areas.ts';
import { useText } from '../locales/use-text.tsx';
import './trouble-page.css';

type Words = { readonly title: MessageId; readonly body: MessageId };

const wordsFor: Readonly<Record<OpenTrouble, Words>> = {
  'from-the-future': { title: 'trouble.from-the-future.title', body: 'trouble.from-the-future.body' },
  damaged: { title: 'trouble.damaged.title', body: 'trouble.damaged.body' },
  'read-only': { title: 'trouble.read-only.title', body: 'trouble.read-only.body' },
  'in-use': { title: 'trouble.in-use.title', body: 'trouble.in-use.body' },
  'disk-full': { title: 'trouble.disk-full.title', body: 'trouble.disk-full.body' },
  'bad-event': { title: 'trouble.bad-event.title', body: 'trouble.bad-event.body' },
  failed: { title: 'trouble.failed.title', body: 'trouble.failed.body' },
};

// What may end without anybody at this machine: space is freed, a drive comes back, another program lets go.
const passesByItself: ReadonlySet<OpenTrouble> = new Set(['read-only', 'in-use', 'disk-full']);
const nextTryMs = 5_000;

type Props = { readonly first: TroubleView; readonly bridge: TroubleBridge };

/** Says why the station could not be opened, in words that help, and offers the ways out. */
export const TroublePage = ({ first, bridge }: Props): ReactNode => {
  const text = useText();
  const [view, setView] = useState(first);
  const [busy, setBusy] = useState(false);
  const [stillSo, setStillSo] = useState(false);
  const [asking, setAsking] = useState(false);
  const words = wordsFor[view.code];

  // An attempt that fails may fail for another reason than the last one.
  const attempt = useCallback(
    async (action: 'try-again' | 'start-anew'): Promise<boolean> => {
      const { opened } = await bridge.act(action);
      const next = opened ? null : await bridge.view();
      if (next !== null) setView(next);
      return opened;
    },
    [bridge],
  );

  const press = async (action: 'try-again' | 'start-anew'): Promise<void> => {
    setBusy(true);
    if (await attempt(action)) return;
    setBusy(false);
    setAsking(false);
    setStillSo(true);
  };

  useEffect(() => {
    if (!passesByItself.has(view.code)) return undefined;
    const timer = setInterval(() => void attempt('try-again'), nextTryMs);
    return () => clearInterval(timer);
  }, [view.code, attempt]);

  return (
    <main className="trouble" data-code={view.code}>
      <div className="trouble-card">
        <Icon name="warning" size="large" />
        <h1>{text(words.title)}</h1>
        <p>{text(words.body)}</p>
        <p className="trouble-folder">
          {text('trouble.folder')} <bdi>{view.dataFolder}</bdi>
        </p>
        <output className="trouble-status">{stillSo && text('trouble.still-so')}</output>
        <div className="trouble-actions">
          <Button look="primary" size="large" icon="repeat" isDisabled={busy} onPress={() => void press('try-again')}>
            {text('trouble.try-again')}
          </Button>
          {view.canStartAnew && (
            <Button look="soft" size="large" isDisabled={busy} onPress={() => setAsking(true)}>
              {text('trouble.start-anew')}
            </Button>
          )}
          <Button look="plain" size="large" onPress={() => void bridge.act('quit')}>
            {text('trouble.quit')}
          </Button>
        </div>
        <p className="trouble-attendees">{text('trouble.attendees')}</p>
      </div>
      {asking && (
        <Dialog title={text('trouble.start-anew.title')} onClose={() => setAsking(false)}>
          <p>{text('trouble.start-anew.body')}</p>
          <div className="trouble-actions">
            <Button look="danger" isDisabled={busy} onPress={() => void press('start-anew')}>
              {text('trouble.start-anew.confirm')}
            </Button>
            <Button look="soft" onPress={() => setAsking(false)}>
              {text('common.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </main>
  );
};
