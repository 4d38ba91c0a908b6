import { parseArgs } from 'node:util';

/** What `npm run demo` was asked for, or the sentence that says what is wrong with it. */
export type DemoArguments =
  | { readonly ok: true; readonly tickets: number; readonly json: boolean }
  | { readonly ok: false; readonly message: string };

const mostTickets = 100;

/** Reads `--tickets N --json`. */
export const readDemoArguments = (args: readonly string[]): DemoArguments => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { tickets: { type: 'string', default: '12' }, json: { type: 'boolean', default: false } },
    });
    const tickets = Number(values.tickets);
    return Number.isInteger(tickets) && tickets >= 1 && tickets <= mostTickets
      ? { ok: true, tickets, json: values.json }
      : { ok: false, message: `--tickets takes a whole number from 1 to ${mostTickets}.` };
  } catch (error) {
    return {
      ok: false,
      message: `${error instanceof Error ? error.message : String(error)}\nUse: npm run demo -- --tickets 12 --json`,
    };
  }
};
