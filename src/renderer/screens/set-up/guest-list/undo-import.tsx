import { type ReactNode, useState } from 'react';
import type { LastImport } from '#shared/contract/import.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';

/** Takes the last import back, after it said which one that is and was told to. */
export const UndoImport = ({ onUndo }: { readonly onUndo: () => void }): ReactNode => {
  const text = useText();
  const { day, time } = useFormat();
  const [asked, setAsked] = useState<LastImport | null>(null);
  const confirm = async (): Promise<void> => {
    const reply = await ask('import.last', undefined);
    if (!reply.ok || reply.value === null) return onUndo();
    setAsked(reply.value);
  };
  return (
    <>
      <Button onPress={() => void confirm()}>{text('import.undo')}</Button>
      {asked !== null && (
        <Dialog title={text('import.undo.title')} onClose={() => setAsked(null)}>
          <p>
            {text('import.undo.what', {
              day: day(asked.at),
              time: time(asked.at),
              imported: asked.imported,
              changed: asked.changed,
            })}
          </p>
          <div className="dialog-actions">
            <Button onPress={() => setAsked(null)}>{text('common.cancel')}</Button>
            <Button look="danger" onPress={onUndo}>
              {text('import.undo')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
};
