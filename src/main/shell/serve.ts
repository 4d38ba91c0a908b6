import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { faultReport } from './fault-report.ts';
import type { Log } from './log.ts';
import { origin } from './origin.ts';

type Contract = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;

/** One function for each channel of a contract. */
export type Answers<C extends Contract> = {
  readonly [K in keyof C]: (
    input: z.infer<C[K]['input']>,
  ) => z.infer<C[K]['output']> | Promise<z.infer<C[K]['output']>>;
};

export type ServeOptions = {
  /** The only window whose requests are heard. */
  readonly isTrusted: (sender: WebContents) => boolean;
  readonly log: Log;
};

const isMainFrame = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === origin;

/**
 * The one way from a page into the station: each channel is registered once, hears only the main frame of our own
 * window, and checks its input. What is not accepted is answered `refused`; a bug is logged without its message, which
 * may quote a person, and answered `failed`.
 */
export const serve = <C extends Contract>(contract: C, answers: Answers<C>, { isTrusted, log }: ServeOptions): void => {
  for (const [channel, { input }] of Object.entries(contract)) {
    const handle = answers[channel as keyof C] as (value: unknown) => unknown;
    ipcMain.handle(channel, async (event, value: unknown) => {
      if (!isTrusted(event.sender) || !isMainFrame(event.senderFrame)) {
        log({ level: 'warn', what: 'foreign-sender', channel });
        return { ok: false, code: 'refused' };
      }
      const parsed = input.safeParse(value);
      if (!parsed.success) {
        log({ level: 'warn', what: 'input-refused', channel, path: parsed.error.issues[0]?.path.join('.') ?? '' });
        return { ok: false, code: 'refused' };
      }
      try {
        return { ok: true, value: await handle(parsed.data) };
      } catch (error) {
        log({ level: 'error', what: 'request-failed', channel, ...faultReport(error) });
        return { ok: false, code: 'failed' };
      }
    });
  }
};
