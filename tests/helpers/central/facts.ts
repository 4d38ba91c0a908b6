import { randomUUID } from 'node:crypto';
import type { Batch } from '#shared/contract/sync.ts';
import { plainEvent, type Event } from '#shared/domain/event.ts';
import type { Fact, ScanPayload } from '#shared/domain/scan.ts';
import { admissionOf } from '#tests/helpers/admission.ts';
import { openCheckpoint } from '#tests/helpers/open-checkpoint.ts';

type Sent = Batch['entries'][number];

/** Nine o'clock on the day of the event below. */
export const doorsOpen = Date.UTC(2026, 10, 20, 8);

/** A day with one entrance and three categories. */
export const conference: Event = {
  id: 'conference',
  name: 'Fachtag Arbeit und Ankommen',
  venue: 'Leipzig',
  startsAt: doorsOpen,
  endsAt: doorsOpen + 8 * 3_600_000,
  timeZone: 'Europe/Berlin',
  languages: ['de', 'en'],
  colour: '#0b5d6b',
  logo: null,
  eraseAfter: doorsOpen + 14 * 86_400_000,
  categories: [
    { key: 'participant', label: { de: 'Teilnahme', en: 'Participant' } },
    { key: 'speaker', label: { de: 'Vortrag', en: 'Speaker' } },
    { key: 'team', label: { de: 'Team', en: 'Team' } },
  ],
  ...plainEvent,
  checkpoints: [{ ...openCheckpoint('entrance', 'entrance'), name: { de: 'Eingang', en: 'Entrance' } }],
};

/** An admission of somebody at the entrance, or what is said otherwise. */
export const scanOf = (attendeeId: string, more: Partial<ScanPayload> = {}): Fact => ({
  kind: 'scan',
  payload: admissionOf(attendeeId, more),
});

/** How many are registered. */
export const rosterOf = (registered: Readonly<Record<string, number>>): Fact => ({
  kind: 'roster',
  payload: { registered },
});

/** Facts as entries with consecutive numbers, a second apart. */
export const entriesOf = (
  facts: ReadonlyArray<{ readonly kind: string; readonly payload: unknown }>,
  from = 1,
): Sent[] =>
  facts.map(({ kind, payload }, index) => {
    const at = doorsOpen + (from + index) * 1_000;
    return { seq: from + index, id: randomUUID(), kind, at, tick: at, payload: payload as Sent['payload'] };
  });

/** A station as the list sees one. */
export const newStation = (): Batch['station'] => ({ id: randomUUID(), name: 'Door', epoch: randomUUID() });

/** A batch as a station sends it. */
export const batchOf = (station: Batch['station'], entries: Batch['entries']): Batch => ({
  station,
  sentAt: doorsOpen,
  entries,
});
