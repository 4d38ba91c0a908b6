import type { ReactNode } from 'react';
import { useState } from 'react';
import { layoutNameSchema } from '#shared/contract/settings.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = {
  /** Names that are taken. */
  readonly taken: ReadonlyArray<string>;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for the name of a new layout. */
export const SaveAs = ({ taken, onSave, onClose }: Props): ReactNode => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const name = layoutNameSchema.safeParse(typed.normalize('NFC').trim());
  const isTaken = name.success && taken.some((other) => other.toLowerCase() === name.data.toLowerCase());
  const error = typed.trim() === '' || name.success ? null : text('layout.name.wrong');
  return (
    <Dialog title={text('layout.save-as')} onClose={onClose}>
      <form
        className="layout-part"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (name.success && !isTaken) onSave(name.data);
        }}
      >
        <TextField
          autoFocus
          label={text('layout.name')}
          value={typed}
          onChange={setTyped}
          maxLength={60}
          error={isTaken ? text('layout.name.taken') : error}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={!name.success || isTaken}>
            {text('layout.file.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
