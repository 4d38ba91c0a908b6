import { expect, test } from 'vitest';
import type { GuestFilter } from '#shared/contract/requests/people.ts';
import { runDesk } from '#tests/helpers/front-desk.ts';

const everybody: GuestFilter = { group: 'all', category: null, workshop: null, query: '' };

const running = async () => {
  const desk = await runDesk();
  const list = async (filter: Partial<GuestFilter> = {}) => {
    const listed = await desk.handlers['people.list']({ ...everybody, ...filter });
    if (listed === null) throw new Error('not allowed');
    return listed;
  };
  const names = async (filter: Partial<GuestFilter> = {}) => {
    const { list: number } = await list(filter);
    const rows = await desk.handlers['people.rows']({ list: number, offset: 0, limit: 200 });
    return (rows ?? []).map(({ attendee }) => attendee.name);
  };
  return { ...desk, list, names };
};

test('everybody stands in the list once, by family name, and comes in pieces', async () => {
  const desk = await running();
  const { list: number, total, counts } = await desk.list();
  expect(total).toBe(counts.all);
  const pieces = await Promise.all(
    [0, 50, 100, 150].map((offset) => desk.handlers['people.rows']({ list: number, offset, limit: 50 })),
  );
  const people = pieces.flatMap((piece) => piece ?? []);
  expect(people).toHaveLength(total);
  expect(new Set(people.map(({ attendee }) => attendee.id)).size).toBe(total);
  expect((await desk.names()).indexOf('Käthe Grünspan')).toBeLessThan(
    (await desk.names()).indexOf('Annegret Möllendorf'),
  );
});

test('who comes, goes, walks in or is cancelled moves between the groups at once', async () => {
  const desk = await running();
  const before = (await desk.list()).counts;
  const { attendee } = await desk.find('möllendorf');
  await desk.admit(attendee.id);
  expect((await desk.list()).counts).toMatchObject({ expected: before.expected - 1, inside: before.inside + 1 });
  expect(await desk.names({ group: 'inside' })).toEqual(['Annegret Möllendorf']);

  await desk.handlers['scan.person']({ attendeeId: attendee.id, direction: 'exit', override: null });
  expect(await desk.names({ group: 'left' })).toEqual(['Annegret Möllendorf']);

  await desk.registered({ name: 'Ada Vietz', category: 'press' });
  expect(await desk.names({ group: 'walk-in' })).toEqual(['Ada Vietz']);
  expect(await desk.names({ group: 'walk-in', category: 'participant' })).toEqual([]);

  const { attendee: unpaid } = await desk.find('weißhaupt');
  await desk.handlers['people.correct']({ attendeeId: unpaid.id, correction: { registration: 'unpaid' } });
  expect(await desk.names({ group: 'unpaid' })).toContain('Jörg Weißhaupt');
});

test('category, workshop and query narrow the list, and the counts with it', async () => {
  const desk = await running();
  const workshop = desk.workshops[0]?.id ?? '';
  const booked = await desk.list({ workshop });
  expect(booked.total).toBeGreaterThan(0);
  expect(booked.total).toBeLessThan((await desk.list()).total);
  const found = await desk.list({ query: 'möllendorf' });
  expect(found.counts).toMatchObject({ all: 1, expected: 1, inside: 0 });
  expect(await desk.names({ query: 'möllendorf', category: 'press' })).toEqual([]);
});

test('whose badge did not come out is found, until it is out', async () => {
  const desk = await running();
  const { attendee } = await desk.find('möllendorf');
  await desk.admit(attendee.id);
  await expect.poll(async () => (await desk.find('möllendorf')).badge).toBe('printed');
  expect(await desk.names({ group: 'no-badge' })).toEqual([]);
});

test('a list that is gone says so, and strangers see none', async () => {
  const desk = await running();
  const { list: first } = await desk.list();
  expect((await desk.list()).list).toBe(first);
  await desk.list({ group: 'inside' });
  await desk.list({ group: 'left' });
  expect(await desk.handlers['people.rows']({ list: first, offset: 0, limit: 10 })).toBeNull();

  const alone = await runDesk({ overrides: { role: 'self-service' } });
  await alone.handlers['lock.lock'](undefined);
  expect(await alone.handlers['people.list'](everybody)).toBeNull();
});
