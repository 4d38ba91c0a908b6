import type { ReadAnswer } from './read-answer.ts';
import { readAnswer } from './read-answer.ts';

/** How a station talks to its list: `base` as in `https://HOST:PORT`, and the token that it is known by there. */
export type ListWay = { readonly base: string; readonly token: string; readonly fetch: typeof fetch };

/** One request; `body` is JSON text, null for none. */
export type ListRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body: string | null;
  /** Characters that are read of the answer at most. */
  readonly longestAnswer: number;
  readonly timeoutMs: number;
};

/** What JSON makes of a body; null for none. */
export const bodyOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Asks the list; null when nothing came back: refused, reset, cut off and timed out are the same to a station. */
export const askList = async (
  { base, token, fetch }: ListWay,
  { method, path, body, longestAnswer, timeoutMs }: ListRequest,
  signal: AbortSignal,
): Promise<ReadAnswer | null> => {
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body === null ? {} : { 'content-type': 'application/json' }) },
      ...(body === null ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return await readAnswer(response, longestAnswer);
  } catch {
    return null;
  }
};
