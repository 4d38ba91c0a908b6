import { assertNever } from '#shared/assert-never.ts';
import type { Attendees } from '#core/store/attendees.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import { simulatedAttendees } from './event.ts';
import type { Step } from './schedule.ts';
import type { SimulatedStation } from './station.ts';
import type { World } from './world.ts';

/** Backups that were made in a world, to be restored later. */
export type Backups = { readonly stations: Map<number, Buffer>; list: Buffer | null };

const stationsAtMost = 4;
const strange = {
  'unknown-kind': { kind: 'weather', payload: { attendeeId: null, sky: 'grey' } },
  senseless: { kind: 'scan', payload: { attendeeId: null, verdict: 'perhaps' } },
  // Longer than any kind may be: a list cannot even read the batch.
  unsendable: { kind: 'x'.repeat(60), payload: { attendeeId: null } },
} as const;

const idsOf = (facts: ReadonlyArray<{ readonly id: string }>): ReadonlySet<string> =>
  new Set(facts.map(({ id }) => id));

const personAt = (index: number): Attendee => {
  const person = simulatedAttendees[index];
  if (person === undefined) throw new Error('there are fewer people');
  return person;
};

/** Somebody who is not on the list is added whatever was meant. */
const editPerson = (attendees: Attendees, { person, how }: Extract<Step, { kind: 'edit' }>, now: number): void => {
  const before = attendees.byId(personAt(person).id);
  if (before === null) attendees.insert(personAt(person), `AGAIN-${person}-${now}`, null);
  else if (how === 'remove') attendees.remove(before.id);
  else if (how === 'cancel')
    attendees.replace({ ...before, registration: before.registration === 'valid' ? 'cancelled' : 'valid' });
  else attendees.replace({ ...before, organisation: `since ${now}` });
};

const restoreStation = (world: World, station: SimulatedStation, backup: Buffer): void => {
  station.crash();
  station.restore(backup);
  world.ledger.stationRestored(station.index, idsOf(station.facts()), idsOf(world.list.facts()));
};

/** Lets one thing happen; everything that follows from it takes its time. */
export const takeStep = async (world: World, backups: Backups, step: Step): Promise<void> => {
  const { list, network, stations, ledger } = world;
  const stationAt = (index: number): SimulatedStation => {
    const station = stations[index % stations.length];
    if (station === undefined) throw new Error('a world has a station');
    return station;
  };
  switch (step.kind) {
    case 'scan':
      stationAt(step.station).run(({ scan }) =>
        scan(personAt(step.person).id, step.exit ? 'exit' : 'entry', step.override ? 'known to us' : null),
      );
      return;
    case 'edit':
      stationAt(step.station).run(({ edit }) => edit((attendees) => editPerson(attendees, step, world.time.now())));
      return;
    case 'undo':
      stationAt(step.station).run(({ admission }) => {
        const last = admission.lastScans(1)[0];
        if (last !== undefined) admission.undo(last.scanId);
      });
      return;
    case 'move':
      stationAt(step.station).run(({ moveTo }) => moveTo(step.checkpointId));
      return;
    case 'strange-fact':
      stationAt(step.station).run(({ append }) => append(strange[step.how]));
      return;
    case 'cut':
      network.cut(stationAt(step.station).index);
      return;
    case 'heal':
      network.heal(stationAt(step.station).index);
      return;
    case 'crash':
      stationAt(step.station).crash();
      return;
    case 'crash-at-write':
      stationAt(step.station).crashAtWrite(step.writes, step.after);
      return;
    case 'clock':
      stationAt(step.station).setClockOffset(step.offset);
      return;
    case 'back-up': {
      const station = stationAt(step.station);
      backups.stations.set(station.index, station.backUp());
      return;
    }
    case 'restore': {
      const station = stationAt(step.station);
      const backup = backups.stations.get(station.index);
      if (backup !== undefined) restoreStation(world, station, backup);
      return;
    }
    case 'clone':
      if (stations.length < stationsAtMost) world.clone(stationAt(step.station));
      return;
    case 'list-crash':
      list.crash();
      return;
    case 'list-crash-at-write':
      list.crashAtWrite(step.writes, step.after);
      return;
    case 'list-back-up':
      backups.list = list.backUp();
      return;
    case 'list-restore':
      if (backups.list === null) return;
      list.crash();
      list.restore(backups.list);
      ledger.listRestored(idsOf(list.facts()));
      return;
    default:
      assertNever(step);
  }
};
