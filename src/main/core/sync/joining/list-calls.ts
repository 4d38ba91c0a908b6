import type { z } from 'zod';
import type { Outcome } from '#shared/contract/ipc.ts';
import { readAnswer } from './read-answer.ts';

/** How a station talks to its list: `base` as in `https://HOST:PORT`, and the token that it is known by there. */
export type ListWay = { readonly base: string; readonly token: string; readonly fetch: typeof fetch };

/** One request to the list, answered with what the schema expects; `unreachable` for everything else but a plain 404. */
export type ListCall = <T>(
  call: { readonly method: 'GET' | 'POST' | 'PATCH'; readonly path: string; readonly body?: unknown },
  schema: z.ZodType<T>,
) => Promise<Outcome<T, 'unreachable' | 'unknown'>>;

const longestAnswer = 4 * 1024 * 1024;

/** Calls over the way that there is at the moment; null for none. */
export const createListCall =
  (way: () => ListWay | null, signal: AbortSignal, timeoutMs: number): ListCall =>
  async ({ method, path, body }, schema) => {
    const to = way();
    if (to === null) return { ok: false, code: 'unreachable' };
    try {
      const response = await to.fetch(`${to.base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${to.token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      const answer = await readAnswer(response, longestAnswer);
      if (answer.status === 404) return { ok: false, code: 'unknown' };
      const read = schema.safeParse(answer.body ?? null);
      return answer.status >= 200 && answer.status < 300 && read.success
        ? { ok: true, value: read.data }
        : { ok: false, code: 'unreachable' };
    } catch {
      // Refused, reset, cut off and timed out are the same to who asks.
      return { ok: false, code: 'unreachable' };
    }
  };
