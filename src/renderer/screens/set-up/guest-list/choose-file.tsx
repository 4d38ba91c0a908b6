import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { ask, pathOf } from '../../../station/bridge.ts';

type Props = { readonly onFile: (path: string) => void; readonly onText: (text: string) => void };

/** Takes one file, picked or dropped, or a table from the clipboard. */
export const ChooseFile = ({ onFile, onText }: Props): ReactNode => {
  const text = useText();
  const take = (file: File | undefined): void => {
    if (file !== undefined) onFile(pathOf(file));
  };
  const [hasNothing, setNothing] = useState(false);
  const paste = async (): Promise<void> => {
    const reply = await ask('import.clipboard', undefined);
    const pasted = reply.ok ? reply.value : null;
    setNothing(pasted?.includes('\n') !== true);
    if (pasted?.includes('\n') === true) onText(pasted);
  };
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (pasted.includes('\n')) onText(pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onText]);
  return (
    <DropZone
      className="import-drop"
      aria-label={text('import.drop')}
      onDrop={async ({ items }) => {
        const dropped = items.find((item) => item.kind === 'file');
        take(await dropped?.getFile());
      }}
    >
      <Icon name="file" size="large" />
      <p>{text('import.drop')}</p>
      <FileTrigger onSelect={(files) => take(files?.[0])}>
        <Button look="primary" icon="file">
          {text('import.choose')}
        </Button>
      </FileTrigger>
      <Button icon="tray" onPress={() => void paste()}>
        {text('import.paste')}
      </Button>
      <p role="status">{hasNothing && text('import.paste.nothing')}</p>
      <p className="import-hint">{text('import.hint')}</p>
    </DropZone>
  );
};
