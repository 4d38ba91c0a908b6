import { expect, test, vi } from 'vitest';
import { runDesk } from '#tests/helpers/front-desk.ts';

const noPhotos = { questionId: 'photo', value: 'no' } as const;

/** A machine without staff on the demo event, whose clock stands until it is moved. */
const runMachine = async () => {
  let ahead = 0;
  const desk = await runDesk({
    overrides: { role: 'self-service' },
    clock: { now: () => Date.now() + ahead, monotonic: () => performance.now() + ahead },
  });
  const submit = async (code: string) => {
    const outcome = await desk.handlers['scan.submit']({ kind: 'camera', text: code });
    if (outcome.kind !== 'verdict') throw new Error(outcome.kind);
    return outcome.scan;
  };
  return {
    ...desk,
    submit,
    /** Looks at what a stranger is not shown. */
    asOrganiser: async <Value>(look: () => Promise<Value>): Promise<Value> => {
      await desk.handlers['lock.unlock']({ pin: '2468' });
      const seen = await look();
      await desk.handlers['lock.lock'](undefined);
      return seen;
    },
    later: (ms: number) => {
      ahead += ms;
    },
  };
};

const annegret = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const joerg = 'EJ5NS3UJ2NJVQEH7NCR1GC1REM';

test('staff take answers and hand things out; the last word counts', async () => {
  const { find, handlers } = await runDesk();
  const { id: attendeeId } = (await find('Möllendorf')).attendee;
  expect(await handlers['answers.give']({ attendeeId, ...noPhotos })).toMatchObject({
    ok: true,
    value: { answers: [{ ...noPhotos, by: 'lead' }], hands: [] },
  });
  await handlers['answers.give']({ attendeeId, questionId: 'photo', value: null });
  await handlers['answers.give']({ attendeeId, questionId: 'headset', value: 'yes' });
  expect(await handlers['answers.hand']({ attendeeId, itemId: 'headset', direction: 'out' })).toMatchObject({
    ok: true,
    value: { answers: [{ questionId: 'headset', value: 'yes' }], hands: [{ itemId: 'headset', direction: 'out' }] },
  });
});

test('what is out is counted with who has it, until it is back', async () => {
  const { find, handlers } = await runDesk();
  const [one, other] = [(await find('Möllendorf')).attendee.id, (await find('Weißhaupt')).attendee.id];
  const headset = { itemId: 'headset' };
  for (const attendeeId of [one, other]) {
    await handlers['answers.give']({ attendeeId, questionId: 'headset', value: 'yes' });
    await handlers['answers.hand']({ attendeeId, ...headset, direction: 'out' });
  }
  await handlers['answers.hand']({ attendeeId: one, itemId: 'bag', direction: 'out' });
  expect(await handlers['answers.out'](undefined)).toMatchObject([
    { ...headset, of: 2, holders: [{ id: one }, { id: other }] },
  ]);
  await handlers['answers.hand']({ attendeeId: one, ...headset, direction: 'back' });
  expect(await handlers['answers.out'](undefined)).toMatchObject([{ ...headset, of: 1, holders: [{ id: other }] }]);
});

test.each([
  ['an option that there is not', { questionId: 'photo', value: 'perhaps' }],
  ['a question that there is not', { questionId: 'shoe-size', value: '42' }],
])('%s is no answer', async (_, given) => {
  const { find, handlers } = await runDesk();
  const { id: attendeeId } = (await find('Möllendorf')).attendee;
  expect(await handlers['answers.give']({ attendeeId, ...given })).toEqual({ ok: false, code: 'no-such-choice' });
  expect(await handlers['answers.give']({ ...given, attendeeId: 'nobody' })).toEqual({ ok: false, code: 'unknown' });
});

test('a thing that is not for somebody cannot be handed to them', async () => {
  const { find, handlers } = await runDesk();
  const { id: attendeeId } = (await find('Möllendorf')).attendee;
  const handed = handlers['answers.hand']({ attendeeId, itemId: 'headset', direction: 'out' });
  expect(await handed).toEqual({ ok: false, code: 'no-such-choice' });
});

test('alone at the machine only whoever was just admitted there answers, and only for themselves', async () => {
  const { submit, handlers, later } = await runMachine();
  const first = (await submit(annegret)).person?.attendee.id ?? '';
  expect(await handlers['answers.give']({ attendeeId: first, ...noPhotos })).toMatchObject({
    ok: true,
    value: { answers: [{ by: 'self' }] },
  });
  const locked = { ok: false, code: 'locked' };
  expect(await handlers['answers.give']({ attendeeId: first, questionId: 'photo', value: null })).toEqual(locked);
  expect(await handlers['answers.hand']({ attendeeId: first, itemId: 'bag', direction: 'out' })).toEqual(locked);
  expect(await handlers['answers.out'](undefined)).toBeNull();

  expect(await handlers['attendee.get']({ attendeeId: first })).toMatchObject({ inside: true });
  const second = (await submit(joerg)).person?.attendee.id ?? '';
  expect(await handlers['attendee.get']({ attendeeId: first })).toBeNull();
  expect(await handlers['answers.of']({ attendeeId: first })).toBeNull();
  expect(await handlers['answers.give']({ attendeeId: first, ...noPhotos })).toEqual(locked);
  expect(await handlers['answers.of']({ attendeeId: second })).toEqual({ answers: [], hands: [] });
  later(6 * 60_000);
  expect(await handlers['answers.of']({ attendeeId: second })).toBeNull();
  expect(await handlers['answers.give']({ attendeeId: second, ...noPhotos })).toEqual(locked);
});

test('somebody who was refused answers nothing', async () => {
  const { submit, handlers, later } = await runMachine();
  await submit(annegret);
  later(10_000);
  await handlers['scan.submit']({ kind: 'typed', text: joerg });
  const again = await submit(annegret);
  expect(again.verdict.kind).toBe('refused');
  const { id: attendeeId } = again.person?.attendee ?? { id: '' };
  expect(await handlers['answers.give']({ attendeeId, ...noPhotos })).toEqual({ ok: false, code: 'locked' });
});

test('the badge waits for the answer that marks it, the admission does not', async () => {
  const { submit, handlers, asOrganiser } = await runMachine();
  const scan = await submit(annegret);
  const attendeeId = scan.person?.attendee.id ?? '';
  const badgeOf = (id: string) => asOrganiser(async () => (await handlers['attendee.get']({ attendeeId: id }))?.badge);
  const badge = () => badgeOf(attendeeId);
  expect(scan.verdict.kind).toBe('admitted');
  await handlers['answers.give']({ attendeeId, ...noPhotos });
  expect(await badge()).toBe('queued');
  // Somebody who shows a ticket next takes the machine over, and the one before gets their badge.
  const other = (await submit(joerg)).person?.attendee.id ?? '';
  await vi.waitFor(async () => expect(await badge()).toBe('printed'), 5_000);
  const next = () => badgeOf(other);
  expect(await next()).toBe('queued');
  await handlers['answers.finish']({ attendeeId: other });
  await vi.waitFor(async () => expect(await next()).toBe('printed'), 5_000);
});
