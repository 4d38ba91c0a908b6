import type { ReactNode } from 'react';
import { useState } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { pathOf } from '../../../station/bridge.ts';

/** Takes one file, picked or dropped. */
export const ChooseFile = ({ onFile }: { readonly onFile: (path: string) => void }): ReactNode => {
  const text = useText();
  const [isSpreadsheet, setIsSpreadsheet] = useState(false);
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const binary = /\.(xlsx?|ods|numbers)$/iu.test(file.name);
    setIsSpreadsheet(binary);
    if (!binary) onFile(pathOf(file));
  };
  return (
    <>
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
      {isSpreadsheet && (
        <StatusLine icon="info" tone="attention">
          {text('import.spreadsheet')}
        </StatusLine>
      )}
    </>
  );
};
