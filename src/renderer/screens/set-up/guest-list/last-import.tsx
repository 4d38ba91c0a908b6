import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { LastImport as Last } from '#shared/contract/import.ts';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { UndoImport } from './undo-import.tsx';

/** What the last import brought, and the way to take it back; nothing when there is none. */
export const LastImport = ({ onUndo }: { readonly onUndo: () => void }): ReactNode => {
  const text = useText();
  const { day, time } = useFormat();
  const [last, setLast] = useState<Last | null>(null);
  useEffect(() => {
    void ask('import.last', undefined).then((reply) => setLast(reply.ok ? reply.value : null));
  }, []);
  if (last === null || last.imported + last.changed === 0) return null;
  return (
    <div className="import-last">
      <p>
        {text('import.last', {
          day: day(last.at),
          time: time(last.at),
          imported: last.imported,
          changed: last.changed,
        })}
      </p>
      <UndoImport onUndo={onUndo} />
    </div>
  );
};
