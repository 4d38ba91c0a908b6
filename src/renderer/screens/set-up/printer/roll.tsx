import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { rollSizeSchema } from '#shared/contract/settings.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { useStation } from '../../../station/use-station.ts';

const usualRoll = 250;

/** How many badges the roll in the printer is still good for, and a new one when it was changed. */
export const Roll = (): ReactNode => {
  const text = useText();
  const { roll } = useStation();
  const [typed, setTyped] = useState(String(roll?.badges ?? usualRoll));
  const parsed = rollSizeSchema.safeParse(Number(typed));
  const renew = (badges: number | null): void => void ask('printer.new-roll', { badges });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (parsed.success) renew(parsed.data);
  };
  return (
    <section className="printer-part">
      <h3>{text('set-up.roll')}</h3>
      <p role="status">
        {roll === null ? text('set-up.roll.uncounted') : text('set-up.roll.left', { left: roll.left })}
      </p>
      <form className="printer-fields" onSubmit={submit}>
        <TextField
          label={text('set-up.roll.size')}
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          dir="ltr"
          error={parsed.success ? null : text('set-up.roll.wrong')}
        />
        <Button type="submit" icon="repeat" isDisabled={!parsed.success}>
          {text('set-up.roll.new')}
        </Button>
        {roll !== null && (
          <Button look="plain" onPress={() => renew(null)}>
            {text('set-up.roll.stop')}
          </Button>
        )}
      </form>
    </section>
  );
};
