import { expect, test } from 'vitest';
import { channels } from '#shared/contract/channels.ts';
import type { Channel } from '#shared/contract/ipc.ts';
import type { JournalFilter } from '#shared/contract/requests/journal.ts';
import { includes, rights, roles, type Right, type Role } from '#shared/domain/role.ts';
import { runStation } from '#tests/helpers/station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const attendeeId = 'nobody';
const person = { attendeeId };
const scan = { scanId: 'none' };
const name = { name: 'mine' };
const list = { kind: 'attendance', checkpointId: null, form: 'csv', language: 'de' };
const everything: JournalFilter = { group: 'all', stationId: null, by: null, checkpointId: null, query: '' };
const guests = { group: 'all', category: null, workshop: null, query: '' };
const walkIn = { name: 'A B', organisation: '', category: 'participant', language: null, bookings: [] };

/** What each request needs, and something to ask it with; null for what anybody may ask, also a stranger at a machine. */
const needs: Readonly<Record<Channel, readonly [Right, unknown] | null>> = {
  'station.state': null,
  'scan.submit': null,
  'scan.person': ['override', { attendeeId, direction: 'entry', override: { reason: 'because' } }],
  'scan.undo': ['undo', scan],
  'scan.recent': ['search', undefined],
  'attendee.search': ['search', { query: 'a', limit: 5 }],
  'attendee.get': ['search', person],
  'people.register': ['walk-in', walkIn],
  'people.alike': ['search', { name: 'Möllendorf' }],
  'people.places': ['walk-in', undefined],
  'people.take-back': ['undo', scan],
  'people.correct': ['override', { attendeeId, correction: { registration: 'blocked' } }],
  'people.substitute': ['walk-in', { attendeeId, name: 'A B' }],
  'people.give-back': ['undo', person],
  'people.history': ['search', person],
  'people.list': ['search', guests],
  'people.rows': ['search', { list: 1, offset: 0, limit: 1 }],
  'answers.of': ['answer', person],
  'answers.give': ['answer', { attendeeId, questionId: 'q', value: null }],
  'answers.hand': ['answer', { attendeeId, itemId: 'i', direction: 'out' }],
  'answers.finish': null,
  'answers.out': ['search', undefined],
  'self-service.by-name': null,
  'badge.print': ['scan', { attendeeId, copy: false }],
  'badge.settle': ['scan', { jobId: 'none', cameOut: true }],
  'badge.retry': ['scan', { jobId: 'none' }],
  'badge.test': ['scan', undefined],
  'tray.list': ['scan', undefined],
  'printer.list': null,
  'printer.use': ['scan', { kind: 'tray' }],
  'printer.new-roll': ['scan', { badges: null }],
  'printer.check': null,
  'settings.save': ['set-up', { stationName: 'Mine' }],
  'lock.unlock': null,
  'lock.lock': null,
  'lock.state': null,
  'lock.set-pin': ['set-up', { pin: '1111' }],
  'lock.set-lead-pin': ['set-up', { pin: '1111' }],
  'import.preview': ['import', { path: '/nowhere', mapping: null }],
  'import.clipboard': ['import', undefined],
  'import.paste': ['import', { text: 'Name\nA B', mapping: null }],
  'import.apply': ['import', { rejected: 'skip', gone: 'keep' }],
  'import.cancel': null,
  'import.last': ['import', undefined],
  'import.undo': ['import', undefined],
  'tickets.count': null,
  'tickets.make': ['export', { holders: { kind: 'all' }, form: 'table', codes: 'listed' }],
  'tickets.cancel': null,
  'tickets.reveal': ['export', { path: '/x' }],
  'tickets.replace': ['revoke', person],
  'lists.make': ['export', list],
  'lists.cancel': null,
  'lists.reveal': ['export', { path: '/x' }],
  'lists.printed': null,
  'lists.find': ['search', { text: 'a' }],
  'lists.tick': ['override', { attendeeId, checkpointId: 'entrance', at: null }],
  'journal.page': ['journal', { filter: everything, before: null, language: 'de' }],
  'rooms.list': ['search', undefined],
  'rooms.people': ['search', { checkpointId: 'entrance', group: 'here', query: '' }],
  'rooms.of': ['search', person],
  'rooms.book': ['override', { attendeeId, checkpointId: 'entrance', overrule: true }],
  'rooms.leave': ['rebook', { attendeeId, checkpointId: 'entrance' }],
  'rooms.wait': ['rebook', { attendeeId, checkpointId: 'entrance', waits: true }],
  'rooms.check-out': ['scan', { attendeeId, checkpointId: 'entrance' }],
  'preflight.start': ['set-up', undefined],
  'preflight.cancel': null,
  'preflight.badge': ['set-up', person],
  'events.change': ['set-up', { event: {} }],
  'events.expected': ['set-up', undefined],
  'events.list': ['set-up', undefined],
  'events.open': ['set-up', { id: 'other' }],
  'events.make': ['set-up', { event: {}, withLayouts: false }],
  'events.delete': ['erase', { id: 'other', name: 'Other' }],
  'events.templates': ['set-up', undefined],
  'events.save-template': ['set-up', name],
  'events.delete-template': ['set-up', { key: 'mine' }],
  'events.export-template': ['set-up', { key: 'mine' }],
  'events.import-template': ['set-up', { text: '{}' }],
  'events.rehearse': ['set-up', undefined],
  'events.end-rehearsal': ['set-up', undefined],
  'layout.list': null,
  'layout.read': null,
  'layout.save': ['set-up', { name: 'mine', text: '' }],
  'layout.delete': ['set-up', name],
  'layout.import': ['set-up', { path: '/nowhere' }],
  'layout.export': ['set-up', name],
  'layout.preview': ['set-up', { text: '', attendeeId: null }],
  'fleet.view': null,
  'fleet.pairing-code': ['set-up', undefined],
  'fleet.organiser-link': ['set-up', undefined],
  'fleet.change-station': ['set-up', { id: 'other' }],
  'fleet.revoke-station': ['set-up', { id: 'other' }],
  'fleet.settle': ['settle', { id: 'none' }],
  'fleet.find': null,
  'fleet.join': ['set-up', {}],
  'fleet.leave': ['set-up', undefined],
  'station.quit': ['set-up', undefined],
  'camera.report': null,
  'battery.report': null,
  'page.alive': null,
};

/** Whether a request was turned down; those that only read answer with nothing. */
const isRefused = (value: unknown): boolean => {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  const { code, kind, state } = value as { readonly code?: string; readonly kind?: string; readonly state?: string };
  return [code, kind, state].includes('locked');
};

const organiserPin = '2468';
const leadPin = '1357';

/** A station at which somebody of a role stands; null for a stranger at a machine. */
const stationFor = async (role: Role | null) => {
  const { handlers } = await runStation({ dataFolder: tempFolder() });
  await handlers['lock.unlock']({ pin: organiserPin });
  await handlers['lock.set-lead-pin']({ pin: leadPin });
  await handlers['settings.save']({ role: role === null ? 'self-service' : 'desk' });
  if (role !== 'organiser') await handlers['lock.lock'](undefined);
  if (role === 'lead') await handlers['lock.unlock']({ pin: leadPin, as: 'lead' });
  return handlers;
};

test('every request is known with what it needs', () => {
  expect(Object.keys(needs).toSorted()).toEqual([...channels].toSorted());
});

test.each([null, 'staff', 'lead'] as const)('what is more than %s may do is refused by every request', async (role) => {
  const handlers = await stationFor(role);
  expect((await handlers['station.state'](undefined)).role).toBe(role);
  const allowed: string[] = [];
  for (const channel of channels) {
    const need = needs[channel];
    if (need === null || (role !== null && includes(role, need[0]))) continue;
    const ask = handlers[channel] as (input: unknown) => unknown;
    if (!isRefused(await ask(need[1]))) allowed.push(channel);
  }
  expect(allowed).toEqual([]);
});

test('each role may do what the roles below it may', () => {
  for (const right of Object.keys(rights) as Right[]) {
    const may = roles.map((role) => includes(role, right));
    expect(may).toEqual(may.toSorted());
  }
});

test('staff scan, a lead overrules and undoes, and both stand in the facts', async () => {
  const handlers = await stationFor('staff');
  const [found] = await handlers['attendee.search']({ query: 'möllendorf', limit: 1 });
  const who = { attendeeId: found?.attendee.id ?? '', direction: 'entry' as const };
  const entered = await handlers['scan.person']({ ...who, override: null });
  if (entered.kind !== 'verdict') throw new Error(entered.kind);
  expect(await handlers['scan.undo']({ scanId: entered.scan.scanId })).toEqual({ ok: false, code: 'locked' });
  expect(await handlers['scan.person']({ ...who, override: { reason: 'forgot it' } })).toEqual({ kind: 'locked' });
  expect(await handlers['lock.unlock']({ pin: leadPin })).toMatchObject({ code: 'wrong-pin' });
  const asLead = () => handlers['lock.unlock']({ pin: leadPin, as: 'lead' });
  await expect.poll(asLead, { timeout: 10_000 }).toEqual({ ok: true, value: null });
  expect(await handlers['lock.state'](undefined)).toEqual({ unlocked: false });
  expect(await handlers['scan.undo']({ scanId: entered.scan.scanId })).toMatchObject({ ok: true });
  const filter: JournalFilter = { ...everything, group: 'door' };
  const read = await handlers['journal.page']({ filter, before: null, language: 'en' });
  expect(read?.lines.map(({ what, who: by }) => [what, by])).toEqual([
    ['undone', 'lead'],
    ['admitted', 'staff'],
  ]);
  const whole = await handlers['journal.page']({ filter: everything, before: null, language: 'en' });
  expect(whole?.lines.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['wrong PIN', 'unlocked', 'PIN set', 'settings changed']),
  );
});

test("the PIN of leads is another than the organisers', goes away again, and needs theirs first", async () => {
  const handlers = await stationFor('organiser');
  const set = (pin: string | null) => handlers['lock.set-lead-pin']({ pin });
  expect(await set(organiserPin)).toEqual({ ok: false, code: 'same-pin' });
  expect(await handlers['lock.set-pin']({ pin: leadPin })).toEqual({ ok: false, code: 'same-pin' });
  expect(await set(null)).toEqual({ ok: true, value: null });
  await handlers['lock.lock'](undefined);
  expect(await handlers['station.state'](undefined)).toMatchObject({ role: 'lead', leadPinSet: false });
});
