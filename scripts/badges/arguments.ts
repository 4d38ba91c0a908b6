import { parseArgs } from 'node:util';

/** What `npm run badges` was asked for, or the sentence that says what is wrong with it. */
export type BadgesArguments =
  | { readonly ok: true; readonly names: string; readonly out: string; readonly json: boolean }
  | { readonly ok: false; readonly message: string };

const use = 'Use: npm run badges -- --names FILE --out DIR --json';

/** Reads `--names FILE --out DIR --json`. */
export const readBadgesArguments = (args: readonly string[]): BadgesArguments => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { names: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const { names, out, json } = values;
    if (names === undefined) return { ok: false, message: `Which names? ${use}` };
    return out === undefined ? { ok: false, message: `Where to? ${use}` } : { ok: true, names, out, json };
  } catch (error) {
    return { ok: false, message: `${error instanceof Error ? error.message : String(error)}\n${use}` };
  }
};
