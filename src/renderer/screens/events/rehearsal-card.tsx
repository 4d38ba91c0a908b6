import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { EventSwitchTrouble } from '#shared/contract/requests/events.ts';
import type { RuleWarning } from '#shared/domain/rule-warnings.ts';
import { Button } from '../../components/button.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { localName } from '../../station/local-name.ts';
import { returnTo, stayHere } from '../../station/return-to.ts';
import { useStation } from '../../station/use-station.ts';

type Props = { readonly warnings: ReadonlyArray<RuleWarning>; readonly isSaved: boolean };
type Trouble = EventSwitchTrouble | 'is-rehearsal' | 'no-rehearsal' | 'failed';

/** Begins a rehearsal of the event, or ends the one that is on. */
export const RehearsalCard = ({ warnings, isSaved }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { event } = useStation();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isOn = event.rehearses !== null;
  const act = async (): Promise<void> => {
    setBusy(true);
    returnTo('event');
    const reply = await ask(isOn ? 'events.end-rehearsal' : 'events.rehearse', undefined);
    if (reply.ok && reply.value.ok) return;
    stayHere();
    setBusy(false);
    setTrouble(reply.ok && !reply.value.ok ? reply.value.code : 'failed');
  };
  const nameOf = (id: string | null): string =>
    localName(event.checkpoints.find((checkpoint) => checkpoint.id === id)?.name ?? {}, locale);
  return (
    <section className="event-card" aria-label={text('events.rehearsal')}>
      <h4>{text('events.rehearsal')}</h4>
      <p>{text(isOn ? 'events.rehearsal.on' : 'events.rehearsal.what')}</p>
      {!isOn && warnings.length > 0 && (
        <StatusLine icon="warning" tone="attention">
          {text('events.rehearsal.warnings', { count: warnings.length })}{' '}
          {[...new Set(warnings.map(({ checkpointId }) => nameOf(checkpointId)).filter((name) => name !== ''))].join(
            ', ',
          )}
        </StatusLine>
      )}
      {trouble !== null && (
        <StatusLine icon="warning" tone="refused">
          {text(`events.trouble.${trouble}`)}
        </StatusLine>
      )}
      <div className="event-actions">
        <Button
          look={isOn ? 'danger' : 'soft'}
          icon={isOn ? 'cross' : 'repeat'}
          isDisabled={isBusy || !isSaved}
          onPress={() => void act()}
        >
          {text(isOn ? 'events.rehearsal.end' : 'events.rehearsal.begin')}
        </Button>
      </div>
    </section>
  );
};
