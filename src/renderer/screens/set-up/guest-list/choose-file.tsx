import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { pathOf } from '../../../station/bridge.ts';

type Props = { readonly onFile: (path: string) => void; readonly onText: (text: string) => void };

/** Takes one file, picked or dropped, or a table from the clipboard. */
export const ChooseFile = ({ onFile, onText }: Props): ReactNode => {
  const text = useText();
  const take = (file: File | undefined): void => {
    if (file !== undefined) onFile(pathOf(file));
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (pasted.includes('\n')) onText(pasted);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
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
      <p className="import-hint">{text('import.hint')}</p>
    </DropZone>
  );
};
