import { expect, test, vi } from 'vitest';
import type { Asked } from '#core/admission/admission.ts';
import { createAskFirst } from '#core/admission/ask-first.ts';
import type { AskReply } from '#shared/contract/fleet/feed.ts';
import type { ScanOutcome } from '#shared/contract/views.ts';
import { openRules } from '#tests/helpers/open-checkpoint.ts';

const rules = { ...openRules, askFirstMs: 400 };
const repeat: ScanOutcome = { kind: 'repeat' };

const asking = (limit: number | null, known: ReadonlySet<string>) => {
  const waiting: ((reply: AskReply | null) => void)[] = [];
  const decided: (Asked | null)[] = [];
  let ids = 0;
  const askFirst = createAskFirst({
    admission: { wouldAdmit: (who) => ('attendeeId' in who && known.has(who.attendeeId) ? who.attendeeId : null) },
    checkpoint: () => ({ id: 'entrance', rules: { ...rules, askFirstMs: limit } }),
    ask: () => new Promise((resolve) => waiting.push(resolve)),
    newId: () => `id-${(ids += 1)}`,
    now: () => 0,
  });
  const decide = (asked: Asked | null): ScanOutcome => {
    decided.push(asked);
    return repeat;
  };
  return { askFirst, waiting, decided, decide };
};

test('without strict mode a scan is decided at once', () => {
  const { askFirst, decide, decided } = asking(null, new Set(['a']));
  expect(askFirst({ attendeeId: 'a' }, 'entry', decide)).toBe(repeat);
  expect(decided).toEqual([null]);
});

test('scans that wait at once are decided in their order, each with its own answer', async () => {
  const { askFirst, waiting, decide, decided } = asking(400, new Set(['a', 'b']));
  const first = askFirst({ attendeeId: 'a' }, 'entry', decide);
  const second = askFirst({ attendeeId: 'b' }, 'entry', decide);
  const third = askFirst({ attendeeId: 'c' }, 'exit', decide);
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.({ kind: 'full' });
  waiting[0]?.(null);
  await Promise.all([first, second, third]);
  expect(decided).toEqual([
    { id: 'id-1', attendeeId: 'a', reply: null },
    { id: 'id-2', attendeeId: 'b', reply: { kind: 'full' } },
    null,
  ]);
});

test('about somebody who would be refused here the list is not asked', async () => {
  const { askFirst, waiting, decide, decided } = asking(400, new Set());
  await askFirst({ attendeeId: 'a' }, 'entry', decide);
  expect(waiting).toEqual([]);
  expect(decided).toEqual([null]);
});

test('a decision that fails is told to whoever scanned, and the next one has its turn', async () => {
  const { askFirst, waiting, decide, decided } = asking(400, new Set(['a', 'b']));
  const failing = askFirst({ attendeeId: 'a' }, 'entry', () => {
    throw new Error('disk');
  });
  const next = askFirst({ attendeeId: 'b' }, 'entry', decide);
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  for (const answer of waiting) answer({ kind: 'free' });
  await expect(failing).rejects.toThrow('disk');
  await next;
  expect(decided).toHaveLength(1);
});
