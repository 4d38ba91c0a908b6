import { expect, test } from 'vitest';
import { runDesk } from '#tests/helpers/front-desk.ts';

test('a corrected name is found, keeps its family name, and the badge can be printed again at once', async () => {
  const desk = await runDesk();
  const { attendee } = await desk.find('grünspan');
  const corrected = await desk.handlers['people.correct']({
    attendeeId: attendee.id,
    correction: { name: 'Käthe Grünspahn', organisation: attendee.organisation, marks: ['Foto: nein', ' '] },
  });
  expect(corrected).toMatchObject({
    ok: true,
    value: { attendee: { name: 'Käthe Grünspahn', familyName: 'Grünspahn', marks: ['Foto: nein'] } },
  });
  expect((await desk.find('Grünspahn')).attendee.id).toBe(attendee.id);
  const print = await desk.handlers['badge.print']({ attendeeId: attendee.id, copy: false });
  expect(print.ok).toBe(true);
});

test('who paid at the desk is let in', async () => {
  const desk = await runDesk();
  const { attendee } = await desk.find('möllendorf');
  const stand = (registration: 'unpaid' | 'valid' | 'cancelled') =>
    desk.handlers['people.correct']({ attendeeId: attendee.id, correction: { registration } });
  const before = await desk.headcount();
  await stand('unpaid');
  expect((await desk.admit(attendee.id)).verdict).toMatchObject({ kind: 'refused', reason: 'unpaid' });
  await stand('valid');
  expect((await desk.admit(attendee.id)).verdict.kind).toBe('admitted');
  await stand('cancelled');
  expect((await desk.headcount()).registered).toBe(before.registered - 1);
});

test('nobody is left without a name, and an unknown category is refused', async () => {
  const desk = await runDesk();
  const { attendee } = await desk.find('möllendorf');
  const correct = (correction: { name?: string; category?: string }, attendeeId = attendee.id) =>
    desk.handlers['people.correct']({ attendeeId, correction });
  expect(await correct({ name: '\u200b' })).toEqual({ ok: false, code: 'no-name' });
  expect(await correct({ category: 'nobility' })).toEqual({ ok: false, code: 'no-such-choice' });
  expect(await correct({ name: 'Somebody' }, 'nobody')).toEqual({ ok: false, code: 'unknown' });
  expect((await desk.find('möllendorf')).attendee).toEqual(attendee);
});
