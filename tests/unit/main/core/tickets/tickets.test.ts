import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { StationOptions } from '#core/ports.ts';
import { signWith, eventMarkOf } from '#core/tickets/ticket-keys.ts';
import type { TicketsDocument } from '#shared/contract/paper-document.ts';
import type { TicketOrder } from '#shared/contract/requests/tickets.ts';
import type { Event } from '#shared/domain/event.ts';
import { bytesToSign, signedCode } from '#shared/domain/ticket-code/signed-code.ts';
import { runStation } from '#tests/helpers/station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

/** A station that keeps its own event's private key where the test can read it, and one document instead of a PDF. */
const running = async (more: Partial<StationOptions> = {}) => {
  const dataFolder = tempFolder();
  const sealed: string[] = [];
  const documents: TicketsDocument[] = [];
  let passed = 0;
  const secrets = {
    sealed: () => true,
    seal: (text: string) => {
      sealed.push(text);
      return text;
    },
    open: (kept: string) => kept,
  };
  const { handlers, on, close } = await runStation({
    dataFolder,
    secrets,
    // Long enough between two looks that none is taken for a repeat.
    clock: { now: () => Date.now(), monotonic: () => (passed += 60_000) },
    makePdf: (document) => {
      if (document.kind === 'tickets') documents.push(document);
      return Promise.resolve(new TextEncoder().encode('%PDF'));
    },
    ...more,
  });
  const state = await handlers['station.state'](undefined);
  if (state.demoPin !== null) await handlers['lock.unlock']({ pin: state.demoPin });
  const scan = async (text: string) => {
    const outcome = await handlers['scan.submit']({ kind: 'camera', text });
    if (outcome.kind !== 'verdict') throw new Error(outcome.kind);
    return outcome.scan;
  };
  const personOf = async (query: string) => {
    const [found] = await handlers['attendee.search']({ query, limit: 1 });
    if (found === undefined) throw new Error('nobody found');
    return found.attendee;
  };
  const make = (order: Partial<TicketOrder>) =>
    handlers['tickets.make']({ holders: { kind: 'all' }, form: 'page', codes: 'listed', ...order });
  const codeOn = (document: TicketsDocument | undefined): string => document?.items[0]?.code ?? '';
  const [privateKey = ''] = sealed;
  const sign = (attendeeId: string, validUntil: number | null = null, eventId = state.event.id): string => {
    const bytes = bytesToSign({
      eventMark: eventMarkOf(eventId),
      attendeeId,
      category: 'speaker',
      validUntil,
      serial: 7,
    });
    return signedCode(bytes, signWith(privateKey)(bytes));
  };
  return { handlers, on, close, dataFolder, event: state.event, documents, scan, personOf, make, codeOn, sign };
};

test('a signed ticket admits somebody of whom this station never heard, once, and is counted under their category', async () => {
  const { handlers, scan, sign } = await running();
  const code = sign('0190f3c4-1f2a-7b3c-8d4e-5f60718293a4');
  expect(await scan(code)).toMatchObject({ verdict: { kind: 'admitted', returning: false }, person: null });
  expect(await scan(code)).toMatchObject({ verdict: { kind: 'refused', reason: 'already-in' } });
  const { headcount } = await handlers['station.state'](undefined);
  expect(headcount.byCategory['speaker']).toMatchObject({ arrived: 1, inside: 1 });
});

test.each([
  ['past its time', 'too-late', (sign: (id: string, until: number | null) => string) => sign('guest', 60_000)],
  [
    'of another event',
    'wrong-event',
    (sign: (id: string, until: null, event: string) => string) => sign('guest', null, 'x'),
  ],
] as const)('a signed ticket %s is refused as %s', async (_, reason, codeOf) => {
  const { scan, sign } = await running();
  expect(await scan(codeOf(sign))).toMatchObject({ verdict: { kind: 'refused', reason }, person: null });
});

test('a signed ticket admits whoever came in the place of the one whom it names', async () => {
  const { handlers, scan, sign, personOf } = await running();
  const absent = await personOf('brandstädter');
  const passed = await handlers['people.substitute']({ attendeeId: absent.id, name: 'Nele Ochs' });
  expect(passed.ok).toBe(true);
  expect(await scan(sign(absent.id))).toMatchObject({
    verdict: { kind: 'admitted' },
    person: { attendee: { name: 'Nele Ochs' } },
  });
});

test('a signature with one character changed is forged; half a code is a ticket that nobody knows', async () => {
  const { scan, sign } = await running();
  const code = sign('guest');
  const changed = `${code.slice(0, -1)}${code.endsWith('3') ? '4' : '3'}`;
  expect(await scan(changed)).toMatchObject({ verdict: { reason: 'forged' } });
  expect(await scan(code.slice(0, 90))).toMatchObject({ verdict: { reason: 'unknown' } });
});

test('the key stays with the event: tickets signed before a restart hold after it', async () => {
  const before = await running();
  const code = before.sign('guest');
  const text = readFileSync(path.join(before.dataFolder, 'events', before.event.id, 'event.json'), 'utf8');
  expect((JSON.parse(text) as Event).ticketKeys).toHaveLength(1);
  await before.close();
  const again = await runStation({ dataFolder: before.dataFolder });
  expect(await again.handlers['scan.submit']({ kind: 'camera', text: code })).toMatchObject({
    scan: { verdict: { kind: 'admitted' } },
  });
});

test('tickets for all lie in the folder of the event, each with the code of the list and in its own language', async () => {
  const { make, documents, event, dataFolder, handlers, on, codeOn, scan } = await running();
  const told: number[] = [];
  on('tickets.progress', ({ of }) => void told.push(of));
  const made = await make({});
  const { count } = await handlers['tickets.count']({ kind: 'all' });
  expect(made).toMatchObject({ ok: true, value: { count } });
  const folder = path.join(dataFolder, 'events', event.id, 'exports');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(told).toContain(count);
  const [document] = documents;
  expect(document?.items).toHaveLength(count);
  expect(new Set(document?.items.map(({ language }) => language)).size).toBeGreaterThan(1);
  expect((await scan(codeOn(document))).person?.attendee.name).toBe(document?.items[0]?.name);
  expect(await handlers['tickets.count']({ kind: 'without' })).toEqual({ count: 0, canSign: true });
  expect(await make({ holders: { kind: 'without' } })).toEqual({ ok: false, code: 'nobody' });
});

test('signed tickets are made once and made again the same', async () => {
  const { make, documents, personOf, scan, codeOn } = await running();
  const { id: attendeeId, name } = await personOf('möllendorf');
  const order = { holders: { kind: 'person', attendeeId }, codes: 'signed', form: 'sheet' } as const;
  await make(order);
  await make(order);
  expect(codeOn(documents[0]).length).toBeGreaterThan(100);
  expect(codeOn(documents[1])).toBe(codeOn(documents[0]));
  expect(await scan(codeOn(documents[0]))).toMatchObject({
    verdict: { kind: 'admitted' },
    person: { attendee: { name } },
  });
});

test('whoever lost a ticket gets a new one: the old ones are refused as revoked, with the name, and the new one admits', async () => {
  const { handlers, make, documents, personOf, scan, codeOn } = await running();
  const { id: attendeeId } = await personOf('möllendorf');
  const order = { holders: { kind: 'person', attendeeId } } as const;
  await make(order);
  await make({ ...order, codes: 'signed' });
  expect(await handlers['tickets.replace']({ attendeeId })).toEqual({ ok: true, value: null });
  await make(order);
  const [listed, signed, fresh] = documents.map(codeOn);
  for (const old of [listed, signed])
    expect(await scan(old ?? '')).toMatchObject({
      verdict: { kind: 'refused', reason: 'revoked' },
      person: { attendee: { id: attendeeId } },
    });
  expect(fresh).not.toBe(listed);
  expect(await scan(fresh ?? '')).toMatchObject({ verdict: { kind: 'admitted' } });
  expect(await handlers['tickets.replace']({ attendeeId: 'nobody' })).toEqual({ ok: false, code: 'unknown' });
});

test('pictures come with a table for mail merge, in which nothing is a formula, and each picture reads as its code', async () => {
  const { make } = await running();
  const made = await make({ form: 'pictures', holders: { kind: 'category', category: 'speaker' } });
  if (!made.ok) throw new Error(made.code);
  const files = unzipSync(readFileSync(made.value.path));
  const table = strFromU8(files['tickets.csv'] ?? new Uint8Array());
  const rows = table
    .trim()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(';'));
  expect([...(files['tickets.csv'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  expect(table).toContain('name;organisation;email;category;language;code;file');
  expect(rows).toHaveLength(made.value.count);
  expect(rows.map((row) => row.at(-1)).toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name.endsWith('.png'))
      .toSorted(),
  );
  const folder = tempFolder();
  for (const row of rows.slice(0, 3)) {
    const picture = path.join(folder, 'code.png');
    writeFileSync(picture, files[row.at(-1) ?? ''] ?? '');
    expect(execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', picture], { encoding: 'utf8' }).trim()).toBe(
      row.at(-2),
    );
  }
});

test('a run can be cancelled, leaves no file, and another may begin', async () => {
  const stopped = await running({
    makePdf: (_, how) => new Promise((resolve) => how?.signal?.addEventListener('abort', () => resolve(null))),
  });
  const first = stopped.make({});
  expect(await stopped.make({})).toEqual({ ok: false, code: 'busy' });
  await stopped.handlers['tickets.cancel'](undefined);
  expect(await first).toEqual({ ok: false, code: 'cancelled' });
  expect(await stopped.handlers['tickets.count']({ kind: 'without' })).toEqual(
    await stopped.handlers['tickets.count']({ kind: 'all' }),
  );
  expect(await stopped.make({ form: 'table' })).toMatchObject({ ok: true });
});

test('a page that cannot be drawn and a folder that cannot be written are told', async () => {
  const broken = await running({ makePdf: () => Promise.reject(new Error('gone')) });
  expect(await broken.make({})).toEqual({ ok: false, code: 'cannot-draw' });
  // A file stands where the folder should be.
  writeFileSync(path.join(broken.dataFolder, 'events', broken.event.id, 'exports'), '');
  expect(await broken.make({ form: 'table' })).toEqual({ ok: false, code: 'cannot-save' });
});

test('whoever has not unlocked makes no tickets, and revokes none at a machine without staff', async () => {
  const { handlers } = await runStation({ overrides: { role: 'self-service' }, randomBytes });
  const order = { holders: { kind: 'all' }, form: 'table', codes: 'listed' } as const;
  expect(await handlers['tickets.make'](order)).toEqual({ ok: false, code: 'locked' });
  expect(await handlers['tickets.replace']({ attendeeId: 'anybody' })).toEqual({ ok: false, code: 'locked' });
  expect(await handlers['tickets.reveal']({ path: '/etc' })).toEqual({ ok: false, code: 'locked' });
});
