import { useEffect, useState } from 'react';
import type {
  ColumnMapping,
  GoneChoice,
  ImportPreview,
  ImportProgress,
  ImportResult,
  ImportTrouble,
  ImportUndone,
} from '#shared/contract/import.ts';
import { ask, listen } from '../../../station/bridge.ts';

/** A list as a person gives it: a file, or a table that was pasted. */
export type GivenList =
  | { readonly kind: 'file'; readonly path: string; readonly sheet: string | null }
  | { readonly kind: 'pasted'; readonly text: string };

/** Where the import of a guest list stands. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly list: GivenList; readonly preview: ImportPreview }
  | { readonly kind: 'writing'; readonly importId: string }
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'undone'; readonly undone: ImportUndone }
  | { readonly kind: 'trouble'; readonly code: ImportTrouble | 'locked' | 'bad-rows' | 'no-answer' | 'nothing' };

/** The import of one guest list, from the file to the result. */
export type Importing = {
  readonly step: ImportStep;
  /** How far the station is with reading or writing; null before it said so. */
  readonly progress: ImportProgress | null;
  readonly open: (list: GivenList, mapping: ColumnMapping | null) => Promise<void>;
  readonly apply: (importId: string, onBadRows: 'skip' | 'refuse', gone: GoneChoice) => Promise<void>;
  /** Takes the last import back. */
  readonly undo: () => Promise<void>;
  readonly cancel: () => void;
  readonly startAgain: () => void;
};

/** Runs imports for as long as the calling section is shown. */
export const useImport = (): Importing => {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' });
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  useEffect(() => listen('import.progress', setProgress), []);

  const begin = (next: ImportStep): void => {
    setProgress(null);
    setStep(next);
  };
  const fail = (): void => setStep({ kind: 'trouble', code: 'no-answer' });

  const open: Importing['open'] = async (list, mapping) => {
    begin({ kind: 'reading' });
    const reply =
      list.kind === 'file'
        ? await ask('import.preview', { path: list.path, mapping, sheet: list.sheet })
        : await ask('import.paste', { text: list.text, mapping });
    if (!reply.ok) return fail();
    setStep(
      reply.value.ok
        ? { kind: 'preview', list, preview: reply.value.value }
        : { kind: 'trouble', code: reply.value.code },
    );
  };
  const apply: Importing['apply'] = async (importId, onBadRows, gone) => {
    begin({ kind: 'writing', importId });
    const reply = await ask('import.apply', { importId, onBadRows, gone });
    if (!reply.ok) return fail();
    setStep(reply.value.ok ? { kind: 'done', result: reply.value.value } : { kind: 'trouble', code: reply.value.code });
  };
  const undo: Importing['undo'] = async () => {
    begin({ kind: 'undoing' });
    const reply = await ask('import.undo', undefined);
    if (!reply.ok) return fail();
    setStep(
      reply.value.ok ? { kind: 'undone', undone: reply.value.value } : { kind: 'trouble', code: reply.value.code },
    );
  };
  const startAgain = (): void => setStep({ kind: 'choose' });

  return {
    step,
    progress,
    open,
    apply,
    undo,
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
