import type { z } from 'zod';
import type { Outcome } from '#shared/contract/ipc.ts';
import { askList, bodyOf, type ListRequest, type ListWay } from '../ask-list.ts';

/** One request to the list, answered with what the schema expects; `unreachable` for everything else but a plain 404. */
export type ListCall = <T>(
  call: Pick<ListRequest, 'method' | 'path'> & { readonly body?: unknown },
  schema: z.ZodType<T>,
) => Promise<Outcome<T, 'unreachable' | 'unknown'>>;

const longestAnswer = 4 * 1024 * 1024;

/** Calls over the way that there is at the moment; null for none. */
export const createListCall =
  (way: () => ListWay | null, signal: AbortSignal, timeoutMs: number): ListCall =>
  async ({ method, path, body }, schema) => {
    const to = way();
    const answer =
      to === null ? null : await askList(to, { method, path, body: bodyOf(body), longestAnswer, timeoutMs }, signal);
    if (answer === null) return { ok: false, code: 'unreachable' };
    if (answer.status === 404) return { ok: false, code: 'unknown' };
    const read = schema.safeParse(answer.body ?? null);
    return answer.status >= 200 && answer.status < 300 && read.success
      ? { ok: true, value: read.data }
      : { ok: false, code: 'unreachable' };
  };
