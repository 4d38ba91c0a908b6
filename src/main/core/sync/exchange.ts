import type { StationReport } from '#shared/contract/fleet/stations.ts';
import { batchReplySchema, syncRefusalSchema, type SyncRefusal } from '#shared/contract/sync.ts';

/** What came back for a batch. Only `acknowledged` moves anything; `nonsense` is an answer that no central list gives. */
export type Answer =
  | { readonly kind: 'acknowledged'; readonly highest: number; readonly serverTime: number }
  | { readonly kind: 'refused'; readonly code: Exclude<SyncRefusal['code'], 'busy'> }
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number }
  | { readonly kind: 'nonsense'; readonly what: string }
  | { readonly kind: 'unreachable' };

export type Exchange = (batch: {
  readonly station: { readonly id: string; readonly name: string; readonly epoch: string };
  readonly sentAt: number;
  readonly report: StationReport | null;
  readonly entries: ReadonlyArray<string>;
}) => Promise<Answer>;

export type ExchangeOptions = {
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

const longestAnswer = 16 * 1024;

/** Reads an answer up to a limit, whatever its length claims to be; null when it is longer. */
const readText = async (response: Response): Promise<string | null> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestAnswer) return null;
  }
  return text + decoder.decode();
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const read = (status: number, body: unknown): Answer => {
  if (status === 200) {
    const reply = batchReplySchema.safeParse(body);
    return reply.success ? { kind: 'acknowledged', ...reply.data } : { kind: 'nonsense', what: 'wrong-reply' };
  }
  const refusal = syncRefusalSchema.safeParse(body);
  if (!refusal.success) return { kind: 'nonsense', what: `status-${status}` };
  const { code, retryAfterSeconds = 5 } = refusal.data;
  return code === 'busy' ? { kind: 'busy', retryAfterSeconds } : { kind: 'refused', code };
};

/** Sends one batch and reads the answer with distrust: a captive portal, a cut body or a foreign server acknowledges nothing. */
export const createExchange =
  ({ url, token, fetch, signal, timeoutMs }: ExchangeOptions): Exchange =>
  async ({ station, sentAt, report, entries }) => {
    const head = { station, sentAt, ...(report === null ? {} : { report }) };
    const body = `${JSON.stringify(head).slice(0, -1)},"entries":[${entries.join(',')}]}`;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      });
      const text = await readText(response);
      return text === null ? { kind: 'nonsense', what: 'too-long' } : read(response.status, parse(text));
    } catch {
      // Refused, reset, cut off and timed out are the same to a station: nothing was acknowledged.
      return { kind: 'unreachable' };
    }
  };
