import { readFileSync } from 'node:fs';
import { usualPaper } from '#shared/domain/paper.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import type { RecentScan, StationState } from '#shared/contract/views.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import type { Event } from '#shared/domain/event.ts';
import type { RefusalReason } from '#shared/domain/verdict.ts';
import { people, view } from './people.ts';

/** 15 May 2025, 09:41 in Leipzig. */
export const morning = Date.parse('2025-05-15T07:41:00Z');
const minute = 60_000;

type DemoEvent = Omit<Event, 'startsAt' | 'endsAt' | 'eraseAfter'>;
// With what the description leaves out; its times of day are put in below.
const demo = eventFileSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/demo/event.json', import.meta.url), 'utf8')),
) as unknown as DemoEvent;
const today = (clock: unknown): number | null =>
  typeof clock === 'string' ? Date.parse(`2025-05-15T${clock}:00+02:00`) : null;

const event: Event = {
  ...demo,
  startsAt: today('09:00') ?? 0,
  endsAt: today('17:00') ?? 0,
  // Far away for a page whose clock is the real one.
  eraseAfter: Date.parse('2125-05-29T15:00:00Z'),
  checkpoints: demo.checkpoints.map((checkpoint) => ({
    ...checkpoint,
    startsAt: today(checkpoint.startsAt),
    endsAt: today(checkpoint.endsAt),
    rules: { ...checkpoint.rules, othersFrom: today(checkpoint.rules.othersFrom) },
  })),
};

/** A station in the middle of the morning, with what is given put in its place. */
export const stationState = (
  change: Partial<Omit<StationState, 'settings'>> & { readonly settings?: Partial<StationState['settings']> } = {},
): StationState => ({
  event,
  headcount: { registered: 121, arrived: 74, inside: 71, byCategory: {}, arrivals: [] },
  roll: null,
  printer: { kind: 'ready', paperNearEnd: false },
  openJobs: [],
  central: { kind: 'connected', waiting: 0, liveUrl: 'http://192.168.1.20:4700/' },
  fleet: { kind: 'host', others: 0, openFindings: 0 },
  secretsSealed: true,
  erased: null,
  recording: { kind: 'ok' },
  clockSuspect: false,
  hasAttendees: true,
  ticketPlayer: false,
  demoPin: null,
  pinSet: true,
  leadPinSet: false,
  role: 'lead',
  version: '0.1.0',
  dataFolder: '/home/desk/einlass',
  badgesFolder: '/home/desk/einlass/events/demo-fachtag/badges',
  ...change,
  settings: {
    stationName: 'Haupteingang 1',
    role: 'desk',
    language: 'de',
    theme: 'light',
    largeText: false,
    sound: false,
    checkpointId: 'entrance',
    direction: 'entry',
    printer: networkPrinter({ host: '192.168.1.50', port: 9100 }),
    paper: usualPaper,
    recentPrinters: [],
    rolls: {},
    layouts: { usual: 'standard', byCategory: {} },
    printOnAdmission: true,
    cameraId: null,
    returnAfterSeconds: 12,
    selfServiceByName: false,
    ...change.settings,
  },
});

/** An admission at the entrance. */
export const admission = (scanId: string, change: Partial<RecentScan> = {}): RecentScan => ({
  scanId,
  at: morning,
  direction: 'entry',
  method: 'camera',
  verdict: { kind: 'admitted', returning: false },
  overridden: false,
  undone: false,
  person: view(people.plain, { inside: true, arrivedAt: morning, badge: 'sending' }),
  ...change,
});

/** A refusal at the entrance. */
export const refusal = (scanId: string, reason: RefusalReason, change: Partial<RecentScan> = {}): RecentScan =>
  admission(scanId, {
    verdict: {
      kind: 'refused',
      reason,
      ...(reason === 'already-in' ? { since: morning - 26 * minute } : {}),
      ...(reason === 'too-early' ? { opensAt: morning + 50 * minute } : {}),
      ...(reason === 'too-late' ? { closedAt: morning - 50 * minute } : {}),
    },
    person: reason === 'unknown' ? null : view(people.plain, { badge: 'none' }),
    ...change,
  });

/** What the last minutes brought, newest first. */
export const recentScans: ReadonlyArray<RecentScan> = [
  admission('s9', {
    at: morning - minute,
    person: view(people.arabic, { inside: true, arrivedAt: morning - minute, badge: 'printed' }),
  }),
  refusal('s8', 'already-in', {
    at: morning - 2 * minute,
    person: view(people.chinese, { inside: true, arrivedAt: morning - 28 * minute, badge: 'printed' }),
  }),
  admission('s7', {
    at: morning - 3 * minute,
    method: 'search',
    person: view(people.long, { inside: true, arrivedAt: morning - 3 * minute, badge: 'unknown' }),
  }),
  refusal('s6', 'unknown', { at: morning - 4 * minute, method: 'keys' }),
  admission('s5', { at: morning - 5 * minute, undone: true, person: view(people.short) }),
  refusal('s4', 'unpaid', { at: morning - 7 * minute, person: view(people.cyrillic) }),
  admission('s3', {
    at: morning - 7 * minute,
    overridden: true,
    person: view(people.cyrillic, { inside: true, arrivedAt: morning - 7 * minute, badge: 'printed' }),
  }),
  refusal('s2', 'cancelled', { at: morning - 9 * minute, person: view(people.cancelled) }),
  admission('s1', {
    at: morning - 12 * minute,
    direction: 'exit',
    person: view(people.plain, { arrivedAt: morning - 60 * minute, badge: 'printed' }),
  }),
];
