import type { SyncRefusal } from '#shared/contract/sync.ts';

/** What the list answered; `unreachable`: nothing. */
export type ListAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: SyncRefusal['code'] | 'unreachable' };

export type ListRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
};

/** Asks the list as an organiser. */
export type AskList = <Value>(request: ListRequest) => Promise<ListAnswer<Value>>;

const patienceMs = 15_000;

/** Asks with a token; every failure is an answer. */
export const askListWith =
  (token: string): AskList =>
  async <Value>({ method, path, body, signal }: ListRequest): Promise<ListAnswer<Value>> => {
    const timeUp = new AbortController();
    const timer = setTimeout(() => timeUp.abort(), patienceMs);
    const giveUp = (): void => timeUp.abort();
    signal?.addEventListener('abort', giveUp);
    try {
      const response = await fetch(path, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        cache: 'no-store',
        signal: timeUp.signal,
      });
      const answer: unknown = await response.json();
      if (response.ok) return { ok: true, value: answer as Value };
      return { ok: false, code: (answer as SyncRefusal).code };
    } catch {
      // Cut, aborted, or answered by something that is no list: nothing that a person could tell apart.
      return { ok: false, code: 'unreachable' };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
    }
  };
