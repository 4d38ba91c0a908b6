import { expect, test } from 'vitest';
import { runDesk } from '#tests/helpers/front-desk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const absentCode = 'GVPDPSVWGE3NUFMSCQEWWU88PA';

test('the ticket and the bookings pass on to the substitute, nothing personal does, and it stays so', async () => {
  const dataFolder = tempFolder();
  const desk = await runDesk({ dataFolder });
  const before = await desk.headcount();
  const { attendee: absent } = await desk.find('brandstädter');
  const passed = await desk.handlers['people.substitute']({ attendeeId: absent.id, name: 'Nele Ochs' });
  if (!passed.ok) throw new Error(passed.code);
  const { attendee } = passed.value;
  expect(attendee).toMatchObject({
    name: 'Nele Ochs',
    email: null,
    organisation: absent.organisation,
    category: absent.category,
    bookings: absent.bookings,
  });
  expect((await desk.find('brandstädter')).attendee).toMatchObject({ registration: 'cancelled', bookings: [] });
  expect((await desk.headcount()).registered).toBe(before.registered);
  await desk.close();

  const again = await runDesk({ dataFolder });
  const outcome = await again.handlers['scan.submit']({ kind: 'camera', text: absentCode });
  expect(outcome).toMatchObject({
    kind: 'verdict',
    scan: { verdict: { kind: 'admitted' }, person: { attendee: { id: attendee.id } } },
  });
});

test('nobody comes in the place of somebody who has come, who was cancelled, or who is unknown', async () => {
  const desk = await runDesk();
  const { attendee: came } = await desk.find('möllendorf');
  await desk.admit(came.id);
  const { attendee: cancelled } = await desk.find('straßburger');
  const substitute = (attendeeId: string, name = 'Nele Ochs') =>
    desk.handlers['people.substitute']({ attendeeId, name });
  expect(await substitute(came.id)).toEqual({ ok: false, code: 'came' });
  expect(await substitute(cancelled.id)).toEqual({ ok: false, code: 'not-valid' });
  expect(await substitute('nobody')).toEqual({ ok: false, code: 'unknown' });
  expect(await substitute((await desk.find('weißhaupt')).attendee.id, ' ')).toEqual({ ok: false, code: 'no-name' });
  expect((await desk.find('Nele Ochs')).attendee.name).not.toBe('Nele Ochs');
});

test('a substitution is taken back until the substitute has come', async () => {
  const desk = await runDesk();
  const { attendee: absent } = await desk.find('brandstädter');
  const passed = await desk.handlers['people.substitute']({ attendeeId: absent.id, name: 'Nele Ochs' });
  const substituteId = passed.ok ? passed.value.attendee.id : '';
  const giveBack = (attendeeId: string) => desk.handlers['people.give-back']({ attendeeId });
  expect(await giveBack(absent.id)).toEqual({ ok: false, code: 'unknown' });
  expect(await giveBack(substituteId)).toMatchObject({ ok: true, value: { attendee: absent } });
  expect(await giveBack(substituteId)).toEqual({ ok: false, code: 'unknown' });
  const outcome = await desk.handlers['scan.submit']({ kind: 'camera', text: absentCode });
  expect(outcome).toMatchObject({ scan: { verdict: { kind: 'admitted' }, person: { attendee: { id: absent.id } } } });

  const { attendee: other } = await desk.find('weißhaupt');
  const again = await desk.handlers['people.substitute']({ attendeeId: other.id, name: 'Cem Muster' });
  const cem = again.ok ? again.value.attendee.id : '';
  await desk.admit(cem);
  expect(await giveBack(cem)).toEqual({ ok: false, code: 'came' });
});
