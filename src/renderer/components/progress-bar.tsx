import type { ReactNode } from 'react';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { useText } from '../locales/use-text.tsx';
import { Button } from './button.tsx';
import './progress-bar.css';

type Props = {
  /** What is being done. */
  readonly label: string;
  /** Null while nobody knows how much there is. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Without it the work cannot be stopped. */
  readonly onCancel?: () => void;
};

/** How far something long is, with a way to stop it where there is one. */
export const ProgressBar = ({ label, progress, onCancel }: Props): ReactNode => {
  const text = useText();
  const share = progress === null || progress.of === 0 ? null : (progress.done / progress.of) * 100;
  return (
    <div className="progress">
      <AriaProgressBar aria-label={label} {...(share === null ? { isIndeterminate: true } : { value: share })}>
        {({ percentage, valueText }) => (
          <>
            <p>
              {label} {valueText}
            </p>
            <div className="progress-bar">
              <div style={{ inlineSize: `${percentage ?? 0}%` }} />
            </div>
          </>
        )}
      </AriaProgressBar>
      {onCancel !== undefined && (
        <Button icon="cross" onPress={onCancel}>
          {text('common.cancel')}
        </Button>
      )}
    </div>
  );
};
