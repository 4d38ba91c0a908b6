import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { ImportProgress } from '#shared/contract/import.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = { readonly progress: ImportProgress | null; readonly onCancel: () => void };

/** How far reading, checking or writing is, with a way to stop it. */
export const ImportProgressBar = ({ progress, onCancel }: Props): ReactNode => {
  const text = useText();
  const label = text(`import.phase.${progress?.phase ?? 'reading'}`);
  const share = progress === null || progress.of === 0 ? null : (progress.done / progress.of) * 100;
  return (
    <div className="import-progress">
      <ProgressBar aria-label={label} {...(share === null ? { isIndeterminate: true } : { value: share })}>
        {({ percentage, valueText }) => (
          <>
            <p>
              {label} {valueText}
            </p>
            <div className="import-bar">
              <div style={{ inlineSize: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button icon="cross" onPress={onCancel}>
        {text('common.cancel')}
      </Button>
    </div>
  );
};
