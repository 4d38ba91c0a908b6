import { expect, test } from 'vitest';
import { runDesk } from '#tests/helpers/front-desk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

test('a walk-in is registered, admitted and gets a badge at once, also after a restart', async () => {
  const dataFolder = tempFolder();
  const desk = await runDesk({ dataFolder });
  const before = await desk.headcount();
  const { scan, person } = await desk.registered({
    name: ' Ada\u202e  Vietz ',
    bookings: [desk.workshops[0]?.id ?? ''],
  });

  expect(scan).toMatchObject({ method: 'walk-in', direction: 'entry', verdict: { kind: 'admitted' } });
  expect(person.attendee).toMatchObject({ name: 'Ada Vietz', registration: 'valid', category: 'participant' });
  expect(person.inside).toBe(true);
  await expect.poll(async () => (await desk.find('ada vietz')).badge).toMatch(/printed/u);
  const after = await desk.headcount();
  expect(after.registered).toBe(before.registered + 1);
  expect(after.inside).toBe(before.inside + 1);
  await desk.close();

  const again = await runDesk({ dataFolder });
  expect(await again.find('ada vietz')).toMatchObject({ inside: true, attendee: { organisation: 'Seilerei Vietz' } });
  await expect.poll(async () => (await again.headcount()).registered).toBe(before.registered + 1);
});

test('a walk-in taken back is neither here nor registered, and the place is free again', async () => {
  const desk = await runDesk();
  const before = await desk.headcount();
  const [workshop] = desk.workshops;
  const free = async () =>
    (await desk.handlers['people.places'](undefined)).find(({ checkpointId }) => checkpointId === workshop?.id)?.free;
  const places = await free();
  const { scan } = await desk.registered({ bookings: [workshop?.id ?? ''] });
  expect(await free()).toBe((places ?? 0) - 1);

  const taken = await desk.handlers['people.take-back']({ scanId: scan.scanId });
  expect(taken).toMatchObject({ ok: true, value: { undone: true, person: { inside: false } } });
  expect(await desk.headcount()).toMatchObject({ registered: before.registered, inside: before.inside });
  expect(await free()).toBe(places);
  expect(await desk.handlers['people.take-back']({ scanId: scan.scanId })).toEqual({
    ok: false,
    code: 'already-undone',
  });
});

test('only an entry of a walk-in is taken back with the registration', async () => {
  const desk = await runDesk();
  const scan = await desk.admit((await desk.find('möllendorf')).attendee.id);
  expect(await desk.handlers['people.take-back']({ scanId: scan.scanId })).toEqual({ ok: false, code: 'unknown' });
  expect((await desk.find('möllendorf')).attendee.registration).toBe('valid');
});

test('nobody is registered without a name, in a category or workshop that does not exist, or in a full workshop', async () => {
  const desk = await runDesk();
  const before = await desk.headcount();
  expect(await desk.walkIn({ name: ' \u200b ' })).toEqual({ ok: false, code: 'no-name' });
  expect(await desk.walkIn({ category: 'nobility' })).toEqual({ ok: false, code: 'no-such-choice' });
  expect(await desk.walkIn({ bookings: ['cellar'] })).toEqual({ ok: false, code: 'no-such-choice' });

  const limited = desk.workshops.find(({ rules }) => rules.capacity !== null);
  const bookings = [limited?.id ?? ''];
  const place = (await desk.handlers['people.places'](undefined)).find(
    ({ checkpointId }) => checkpointId === bookings[0],
  );
  for (let n = 0; n < (place?.free ?? 0); n += 1) await desk.registered({ name: `Gast ${n}`, bookings });
  expect(await desk.walkIn({ bookings })).toEqual({ ok: false, code: 'full' });
  expect((await desk.headcount()).registered).toBe(before.registered + (place?.free ?? 0));
});

test('who seems to be registered already is told before', async () => {
  const desk = await runDesk();
  const alike = await desk.handlers['people.alike']({ name: 'Joerg Weisshaupt' });
  expect(alike.map(({ attendee }) => attendee.name)).toContain('Jörg Weißhaupt');
});

test('a stranger at a machine without staff registers nobody', async () => {
  const desk = await runDesk({ overrides: { role: 'self-service' } });
  await desk.handlers['lock.lock'](undefined);
  expect(await desk.walkIn()).toEqual({ ok: false, code: 'locked' });
  expect(await desk.handlers['people.alike']({ name: 'Weißhaupt' })).toEqual([]);
});
