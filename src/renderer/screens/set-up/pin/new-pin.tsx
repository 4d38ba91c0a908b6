import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

/** What came of setting a PIN, or of taking it away. */
export type PinSaved = 'set' | 'removed' | 'same-pin' | 'no-organiser-pin' | 'failed';

type Props = {
  readonly title: string;
  readonly save: string;
  readonly onSave: (pin: string) => Promise<PinSaved>;
  /** Takes the PIN away; missing where there must be one. */
  readonly onRemove?: () => Promise<PinSaved>;
  readonly children: ReactNode;
};

/** A PIN to be set, typed twice, since nobody can look it up again. */
export const NewPin = ({ title, save, onSave, onRemove, children }: Props): ReactNode => {
  const text = useText();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [saved, setSaved] = useState<PinSaved | null>(null);
  const isPin = /^\d{4,12}$/u.test(pin);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isPin || pin !== again) return;
    const outcome = await onSave(pin);
    setSaved(outcome);
    if (outcome !== 'set') return;
    setPin('');
    setAgain('');
  };
  const isDone = saved === 'set' || saved === 'removed';

  return (
    <form className="set-up-form" aria-label={title} onSubmit={(event) => void submit(event)}>
      <h3>{title}</h3>
      {children}
      <TextField
        label={text('set-up.pin.new')}
        hint={text('set-up.pin.hint')}
        error={pin !== '' && !isPin ? text('set-up.pin.wrong-form') : null}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={pin}
        onChange={setPin}
      />
      <TextField
        label={text('set-up.pin.again')}
        error={again !== '' && again !== pin ? text('set-up.pin.differ') : null}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={again}
        onChange={setAgain}
      />
      <div className="pin-actions">
        <Button type="submit" look="primary" icon="lock" isDisabled={!isPin || pin !== again}>
          {save}
        </Button>
        {onRemove !== undefined && (
          <Button icon="cross" onPress={() => void onRemove().then(setSaved)}>
            {text('set-up.pin.remove')}
          </Button>
        )}
      </div>
      <div role="status">
        {saved !== null && (
          <StatusLine icon={isDone ? 'check' : 'warning'} tone={isDone ? 'admitted' : 'refused'}>
            {text(`set-up.pin.${saved}`)}
          </StatusLine>
        )}
      </div>
    </form>
  );
};
