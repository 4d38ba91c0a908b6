import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import { Button } from '../../../components/button.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { BadRows } from './bad-rows.tsx';
import { ChooseFile } from './choose-file.tsx';
import { LastImport } from './last-import.tsx';
import { Preview } from './preview.tsx';
import { UndoImport } from './undo-import.tsx';
import type { Importing } from './use-import.ts';
import { useImport } from './use-import.ts';

type Props = { readonly onReadiness: () => void };

const Step = ({ importing, onReadiness }: Props & { readonly importing: Importing }): ReactNode => {
  const text = useText();
  const { step, progress, open, apply, undo, cancel, startAgain } = importing;
  switch (step.kind) {
    case 'choose':
      return (
        <>
          <ChooseFile
            onFile={(path) => void open({ kind: 'file', path, sheet: null }, null)}
            onText={(pasted) => void open({ kind: 'pasted', text: pasted }, null)}
          />
          <LastImport onUndo={() => void undo()} />
        </>
      );
    case 'reading':
    case 'writing':
      return (
        <ProgressBar
          label={text(`import.phase.${progress?.phase ?? 'reading'}`)}
          progress={progress}
          onCancel={cancel}
        />
      );
    case 'undoing':
      return <ProgressBar label={text('import.undoing')} progress={null} />;
    case 'preview':
      return (
        <Preview
          preview={step.preview}
          onMapping={(mapping) => void open(step.list, mapping)}
          onSheet={(sheet) => {
            if (step.list.kind === 'file') void open({ ...step.list, sheet }, null);
          }}
          onApply={(onBadRows, gone) => void apply(step.preview.importId, onBadRows, gone)}
          onCancel={cancel}
        />
      );
    case 'done':
      return (
        <>
          <StatusLine icon="check" tone="admitted">
            {text('import.done', { imported: step.result.imported, changed: step.result.changed })}
            {step.result.cancelled > 0 && ` ${text('import.done-cancelled', { count: step.result.cancelled })}`}
          </StatusLine>
          {step.result.rejected.length > 0 && (
            <BadRows rows={step.result.rejected} count={step.result.rejected.length} />
          )}
          <div className="import-next">
            <Button look="primary" icon="printer" onPress={onReadiness}>
              {text('import.readiness')}
            </Button>
            <Button onPress={startAgain}>{text('import.another')}</Button>
            <UndoImport onUndo={() => void undo()} />
          </div>
        </>
      );
    case 'undone':
      return (
        <>
          <StatusLine icon="check" tone="admitted">
            {text('import.undone', { removed: step.undone.removed, restored: step.undone.restored })}
            {step.undone.stayed > 0 && ` ${text('import.undone-stayed', { count: step.undone.stayed })}`}
          </StatusLine>
          <Button onPress={startAgain}>{text('import.another')}</Button>
        </>
      );
    case 'trouble':
      return (
        <>
          <StatusLine icon="warning" tone="refused">
            {text(`import.trouble.${step.code}`)}
          </StatusLine>
          <Button onPress={startAgain}>{text('import.again')}</Button>
        </>
      );
    default:
      return assertNever(step);
  }
};

/** Who is registered now, and the way in for a list of guests. */
export const GuestListSection = ({ onReadiness }: Props): ReactNode => {
  const text = useText();
  const { number } = useFormat();
  const { headcount, hasAttendees } = useStation();
  const importing = useImport();
  return (
    <div className="set-up-form">
      <p>
        {hasAttendees
          ? text('import.registered', { count: headcount.registered, shown: number(headcount.registered) })
          : text('import.nobody')}
      </p>
      <Step importing={importing} onReadiness={onReadiness} />
    </div>
  );
};
