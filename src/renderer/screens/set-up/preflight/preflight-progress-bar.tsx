import type { ReactNode } from 'react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { PreflightProgress } from '#shared/contract/preflight.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = { readonly progress: PreflightProgress | null; readonly onCancel: () => void };

/** How many badges were looked at, with a way to stop. */
export const PreflightProgressBar = ({ progress, onCancel }: Props): ReactNode => {
  const text = useText();
  const share = progress === null || progress.of === 0 ? null : (progress.done / progress.of) * 100;
  return (
    <div className="import-progress">
      <ProgressBar
        aria-label={text('readiness.running')}
        {...(share === null ? { isIndeterminate: true } : { value: share })}
      >
        {({ percentage, valueText }) => (
          <>
            <p>
              {text('readiness.running')} {valueText}
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
