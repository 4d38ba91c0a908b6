import { parseArgs } from 'node:util';
import type { Outcome } from '#shared/contract/ipc.ts';

/** Which list to take over, and where; without a data folder into a demo event that is thrown away. */
export type ImportArguments = {
  readonly file: string;
  readonly dataFolder: string | null;
  /** The id of an event in the data folder; null for the one that a kiosk would open. */
  readonly eventId: string | null;
  /** Take the list over a second time, which must change nothing. */
  readonly twice: boolean;
  /** Print nothing but JSON. */
  readonly json: boolean;
};

/** Reads `FILE [--data-folder DIR [--event ID]] [--twice] [--json]`. */
export const readImportArguments = (args: ReadonlyArray<string>): Outcome<ImportArguments, 'bad-arguments'> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'data-folder': { type: 'string' },
        event: { type: 'string' },
        twice: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return { ok: false, code: 'bad-arguments' };
    const { 'data-folder': dataFolder = null, event: eventId = null, twice = false, json = false } = values;
    // The demo event that is thrown away is the only one where no folder is named.
    if (eventId !== null && dataFolder === null) return { ok: false, code: 'bad-arguments' };
    return { ok: true, value: { file, dataFolder, eventId, twice, json } };
  } catch {
    // parseArgs throws for an option that it does not know.
    return { ok: false, code: 'bad-arguments' };
  }
};
