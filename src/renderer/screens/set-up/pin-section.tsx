import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useStation } from '../../station/use-station.ts';

type Outcome = 'set' | 'failed' | null;

/** The PIN that guards set-up and leaving; typed twice, since nobody can look it up again. */
export const PinSection = (): ReactNode => {
  const text = useText();
  const { pinSet } = useStation();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const isPin = /^\d{4,12}$/u.test(pin);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isPin || pin !== again) return;
    const reply = await ask('lock.set-pin', { pin });
    const wasSet = reply.ok && reply.value.ok;
    setOutcome(wasSet ? 'set' : 'failed');
    if (!wasSet) return;
    setPin('');
    setAgain('');
  };

  return (
    <form className="set-up-form" onSubmit={(event) => void submit(event)}>
      <p>{text(pinSet ? 'set-up.pin.is-set' : 'set-up.pin.none')}</p>
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
      <Button type="submit" look="primary" icon="lock" isDisabled={!isPin || pin !== again}>
        {text('set-up.pin.save')}
      </Button>
      <div role="status">
        {outcome !== null && (
          <StatusLine icon={outcome === 'set' ? 'check' : 'warning'} tone={outcome === 'set' ? 'admitted' : 'refused'}>
            {text(`set-up.pin.${outcome}`)}
          </StatusLine>
        )}
      </div>
    </form>
  );
};
