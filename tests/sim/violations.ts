import { exclusiveOf } from '#shared/domain/checkpoint.ts';
import { createHeadcountFold, type Headcount, type StationEntry } from '#shared/domain/headcount.ts';
import { understand } from '#shared/contract/facts.ts';
import { simulatedEvent } from './event.ts';
import type { StoredFact } from './list-server.ts';
import type { World } from './world.ts';

/** A promise that was broken: a fact that is gone, one that counts more than once, or two who do not say the same. */
export type Violation = { readonly kind: 'lost' | 'countedTwice' | 'diverged'; readonly what: string };

const noted = (held: unknown): ReadonlyMap<string, string> =>
  new Map(Object.entries((held ?? {}) as Record<string, { id: string }>).map(([seq, { id }]) => [seq, id]));

/** What the list holds of a fact: itself, or the note of the station that keeps it because no list can read it. */
const lostFacts = (world: World, stored: ReadonlyMap<string, StoredFact>): Violation[] =>
  world.ledger.owed().flatMap((fact): Violation[] => {
    const station = world.stations[fact.station];
    const note = noted(station?.process().store.settings.read('sync.held')).get(String(fact.seq));
    const there = stored.get(fact.id) ?? (note === undefined ? undefined : stored.get(note));
    if (there === undefined)
      return [{ kind: 'lost', what: `fact ${fact.seq} of station ${fact.station} is not at the list` }];
    if (there.kind === 'held') return [];
    const same =
      there.kind === fact.kind && there.at === fact.at && there.tick === fact.tick && there.payload === fact.payload;
    return same
      ? []
      : [{ kind: 'diverged', what: `fact ${fact.seq} of station ${fact.station} is another one at the list` }];
  });

const missingAtHome = (world: World): Violation[] => {
  const logs = world.stations.map((station) => new Set(station.facts().map(({ id }) => id)));
  return world.ledger
    .owed()
    .filter(({ station, id, leftStation }) => !leftStation && logs[station]?.has(id) !== true)
    .map(({ station, seq }) => ({ kind: 'lost', what: `fact ${seq} left the log of station ${station}` }));
};

const unknownFacts = (world: World, stored: ReadonlyArray<StoredFact>): Violation[] =>
  stored
    .filter(({ id, kind }) => kind !== 'held' && !world.ledger.has(id))
    .map(({ seq, stationId }) => ({ kind: 'countedTwice', what: `nobody wrote fact ${seq} of ${stationId}` }));

const meaningOf = ({ stationId, payload, ...sent }: Omit<StoredFact, 'quarantined'>): StationEntry[] => {
  const understood = understand(stationId, { ...sent, payload: JSON.parse(payload) });
  return understood.kind === 'fact' ? [understood.entry] : [];
};

const exclusive = exclusiveOf(simulatedEvent.checkpoints);
const said = ({ arrived, inside, arrivals }: Headcount): string => JSON.stringify([arrived, inside, arrivals]);

/** The fold of all facts in an order of its own, against what the list and every station say after all that they went through. */
const wrongCounts = (world: World, stored: ReadonlyArray<StoredFact>): Violation[] => {
  const foldOf = (facts: ReadonlyArray<Omit<StoredFact, 'quarantined'>>) => {
    const fold = createHeadcountFold(exclusive);
    for (const entry of facts.flatMap(meaningOf).toSorted((a, b) => (a.id < b.id ? 1 : -1))) fold.add(entry);
    return fold;
  };
  const fold = foldOf(stored);
  const { checkpoints } = world.list.list().counts();
  const atList = checkpoints.flatMap(({ id, arrived, inside }): Violation[] => {
    const expected = fold.at(id);
    return expected.arrived === arrived && expected.inside === inside
      ? []
      : [{ kind: 'diverged', what: `the list counts ${arrived}/${inside} at ${id} and not ${said(expected)}` }];
  });
  const atStations = world.stations.flatMap((station): Violation[] => {
    // What two disks lost a third may still know; it cannot be unheard.
    const alone = station.heard().filter(({ id }) => world.ledger.isExcused(id));
    const known = alone.length === 0 ? fold : foldOf([...stored, ...alone]);
    return simulatedEvent.checkpoints.flatMap(({ id }): Violation[] => {
      const [counts, expected] = [said(station.process().headcount.at(id)), said(known.at(id))];
      return counts === expected
        ? []
        : [{ kind: 'diverged', what: `station ${station.index} counts ${counts} at ${id} and not ${expected}` }];
    });
  });
  return [...atList, ...atStations];
};

const wrongAttendees = (world: World): Violation[] => {
  const text = (documents: ReadonlyArray<readonly [string, object]>): string =>
    JSON.stringify(
      documents
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, document]) => [id, Object.entries(document).toSorted()]),
    );
  const expected = text(world.list.attendees());
  return world.stations
    .filter((station) => {
      const here = station.process().store.shared.documentsAfter(0, 1_000);
      return text(here.map(({ id, document }) => [id, document])) !== expected;
    })
    .map(({ index }) => ({ kind: 'diverged', what: `station ${index} has other attendees than the list` }));
};

const unsent = (world: World): Violation[] =>
  world.stations
    .filter((station) => station.process().sync.waiting() > 0)
    .map(({ index }) => ({ kind: 'lost', what: `station ${index} still has facts that nobody takes` }));

/** Facts that the list could not understand are in quarantine, and only they. */
const wrongQuarantine = (stored: ReadonlyArray<StoredFact>): Violation[] =>
  stored.flatMap(({ stationId, payload, quarantined, ...sent }): Violation[] => {
    const senseless = understand(stationId, { ...sent, payload: JSON.parse(payload) }).kind === 'senseless';
    return senseless === (quarantined === 1)
      ? []
      : [{ kind: 'lost', what: `fact ${sent.seq} of ${stationId} is not shown` }];
  });

/** Everything that is wrong in a world where all is up and connected; empty once it is as it should be. */
export const violationsIn = (world: World): ReadonlyArray<Violation> => {
  const stored = world.list.facts();
  const byId = new Map(stored.map((fact) => [fact.id, fact]));
  return [
    ...world.list.failures().map((what): Violation => ({ kind: 'diverged', what: `the list failed: ${what}` })),
    ...unsent(world),
    ...lostFacts(world, byId),
    ...missingAtHome(world),
    ...unknownFacts(world, stored),
    ...wrongCounts(world, stored),
    ...wrongAttendees(world),
    ...wrongQuarantine(stored),
  ];
};
