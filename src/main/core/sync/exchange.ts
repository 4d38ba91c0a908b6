import type { StationReport } from '#shared/contract/fleet/stations.ts';
import { batchReplySchema, syncRefusalSchema, type SyncRefusal } from '#shared/contract/sync.ts';
import { askList, type ListWay } from './ask-list.ts';

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

const longestAnswer = 16 * 1024;

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

/** Sends batches over the way that there is at the moment and reads the answers with distrust: a captive portal, a cut body or a foreign server acknowledges nothing. */
export const createExchange =
  (way: () => ListWay | null, signal: AbortSignal, timeoutMs: number): Exchange =>
  async ({ station, sentAt, report, entries }) => {
    const to = way();
    const head = { station, sentAt, ...(report === null ? {} : { report }) };
    const body = `${JSON.stringify(head).slice(0, -1)},"entries":[${entries.join(',')}]}`;
    const request = { method: 'POST', path: '/api/v1/events', body, longestAnswer, timeoutMs } as const;
    const answer = to === null ? null : await askList(to, request, signal);
    // Whatever the cause, nothing was acknowledged.
    if (answer === null) return { kind: 'unreachable' };
    return answer.isTooLong ? { kind: 'nonsense', what: 'too-long' } : read(answer.status, answer.body);
  };
