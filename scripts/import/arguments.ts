import { parseArgs } from 'node:util';
import type { Outcome } from '#shared/contract/ipc.ts';

/** Which list to take over, and where; without a data folder into a demo event that is thrown away. */
export type ImportArguments = {
  readonly file: string;
  readonly dataFolder: string | null;
  /** Take the list over a second time, which must change nothing. */
  readonly twice: boolean;
  /** Print nothing but JSON. */
  readonly json: boolean;
};

/** Reads `FILE [--data-folder DIR] [--twice] [--json]`. */
export const readImportArguments = (args: ReadonlyArray<string>): Outcome<ImportArguments, 'bad-arguments'> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'data-folder': { type: 'string' }, twice: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return { ok: false, code: 'bad-arguments' };
    const { 'data-folder': dataFolder = null, twice = false, json = false } = values;
    return { ok: true, value: { file, dataFolder, twice, json } };
  } catch {
    // parseArgs throws for an option that it does not know.
    return { ok: false, code: 'bad-arguments' };
  }
};
