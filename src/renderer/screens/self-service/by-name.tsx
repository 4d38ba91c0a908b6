import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ScanOutcome } from '#shared/contract/views.ts';
import type { Reply } from '#shared/contract/ipc.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { Countdown } from './countdown.tsx';
import { ScreenKeyboard } from './screen-keyboard.tsx';
import { useCountdown } from './use-countdown.ts';
import './by-name.css';

type Props = {
  /** Somebody was found, or the station did not answer. */
  readonly onOutcome: (reply: Reply<'scan.submit'>) => void;
  /** Somebody types here. */
  readonly onTouch: () => void;
  readonly onBack: () => void;
};

type Field = 'name' | 'fact';
type Refusal = 'not-found' | 'wait';

// Letters are found slowly on a strange keyboard.
const seconds = 60;
const mostLetters = 200;
const nothingTyped: Readonly<Record<Field, string>> = { name: '', fact: '' };

const found = (outcome: ScanOutcome): Reply<'scan.submit'> => ({ ok: true, value: outcome });

/** The way in for whoever comes without a ticket: the family name and one more fact, never a list. */
export const ByName = ({ onOutcome, onTouch, onBack }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const [typed, setTyped] = useState(nothingTyped);
  const [field, setField] = useState<Field>('name');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asking, setAsking] = useState(false);
  const countdown = useCountdown(seconds, onBack);

  const change = (which: Field, next: (before: string) => string): void => {
    countdown.extend();
    onTouch();
    setRefusal(null);
    setTyped((before) => ({ ...before, [which]: next(before[which]).slice(0, mostLetters) }));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (asking || typed.name.trim() === '' || typed.fact.trim() === '') return;
    setAsking(true);
    countdown.extend();
    const reply = await ask('self-service.by-name', typed);
    setAsking(false);
    if (!reply.ok) onOutcome(reply);
    else if (reply.value.kind === 'found') onOutcome(found(reply.value.outcome));
    else if (reply.value.kind === 'off') onBack();
    else setRefusal(reply.value.kind);
  };
  const fieldProps = (which: Field) => ({
    label: text(`self-service.by-name.${which}`),
    value: typed[which],
    onChange: (value: string) => change(which, () => value),
    onFocus: () => setField(which),
    autoComplete: 'off',
    spellCheck: 'false',
  });

  return (
    <section className="by-name" aria-labelledby="by-name-title">
      <form className="by-name-form" onSubmit={(event) => void submit(event)}>
        <h2 id="by-name-title">{text('self-service.by-name.title')}</h2>
        <p>{text('self-service.by-name.how')}</p>
        <div className="by-name-fields">
          <TextField {...fieldProps('name')} autoFocus />
          <TextField {...fieldProps('fact')} />
          <Button
            type="submit"
            look="primary"
            size="large"
            isDisabled={asking || typed.name.trim() === '' || typed.fact.trim() === ''}
          >
            {text('self-service.by-name.check-in')}
          </Button>
        </div>
        <div role="alert">
          {refusal !== null && <p className="by-name-refusal">{text(`self-service.by-name.${refusal}`)}</p>}
        </div>
      </form>
      <ScreenKeyboard
        key={locale}
        onType={(character) => change(field, (before) => before + character)}
        onDelete={() => change(field, (before) => [...before].slice(0, -1).join(''))}
      />
      <Countdown {...countdown} takesFocus={false} done={text('self-service.by-name.back')} onDone={onBack} />
    </section>
  );
};
