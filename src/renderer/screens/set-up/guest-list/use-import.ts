import { useEffect, useState } from 'react';
import type {
  ColumnMapping,
  ImportPreview,
  ImportProgress,
  ImportResult,
  ImportTrouble,
} from '#shared/contract/import.ts';
import { ask, listen } from '../../../station/bridge.ts';

/** Where the import of a guest list stands. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly path: string; readonly preview: ImportPreview }
  | { readonly kind: 'writing'; readonly importId: string }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'trouble'; readonly code: ImportTrouble | 'locked' | 'bad-rows' | 'no-answer' };

/** The import of one guest list, from the file to the result. */
export type Importing = {
  readonly step: ImportStep;
  /** How far the station is with reading or writing; null before it said so. */
  readonly progress: ImportProgress | null;
  readonly open: (path: string, mapping: ColumnMapping | null) => Promise<void>;
  readonly apply: (importId: string, onBadRows: 'skip' | 'refuse') => Promise<void>;
  readonly cancel: () => void;
  readonly startAgain: () => void;
};

/** Runs imports for as long as the calling section is shown. */
export const useImport = (): Importing => {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' });
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  useEffect(() => listen('import.progress', setProgress), []);

  const open: Importing['open'] = async (path, mapping) => {
    setProgress(null);
    setStep({ kind: 'reading' });
    const reply = await ask('import.preview', { path, mapping });
    if (!reply.ok) return setStep({ kind: 'trouble', code: 'no-answer' });
    setStep(
      reply.value.ok
        ? { kind: 'preview', path, preview: reply.value.value }
        : { kind: 'trouble', code: reply.value.code },
    );
  };
  const apply: Importing['apply'] = async (importId, onBadRows) => {
    setProgress(null);
    setStep({ kind: 'writing', importId });
    const reply = await ask('import.apply', { importId, onBadRows });
    if (!reply.ok) return setStep({ kind: 'trouble', code: 'no-answer' });
    setStep(reply.value.ok ? { kind: 'done', result: reply.value.value } : { kind: 'trouble', code: reply.value.code });
  };
  const startAgain = (): void => setStep({ kind: 'choose' });

  return {
    step,
    progress,
    open,
    apply,
    cancel: () => {
      const importId =
        progress?.importId ??
        (step.kind === 'writing' ? step.importId : step.kind === 'preview' ? step.preview.importId : null);
      if (importId !== null) void ask('import.cancel', { importId });
      if (step.kind === 'preview') startAgain();
    },
    startAgain,
  };
};
