import { isDeepStrictEqual } from 'node:util';
import type { PrinterState } from '#shared/domain/print-job.ts';
import type { HeadcountKeeper } from '../admission/headcount-keeper.ts';
import type { HistorySources } from '../admission/person-history.ts';
import type { Recording } from '../admission/recording.ts';
import type { ChosenEvent } from '../event/choose-event.ts';
import { keepEventFolder } from '../event/event-folder.ts';
import { isCopyOf, isUntouchedDemo } from '../event/of-no-use.ts';
import { lockRows } from '../lock/lock.ts';
import type { StationOptions } from '../ports.ts';
import type { Battery } from '../settings/battery.ts';
import type { LiveSettings } from '../settings/station-settings.ts';
import type { Store } from '../store/store.ts';
import { settingsOf } from './down/assignment.ts';
import { openFleet, type Fleet } from './joining/fleet.ts';
import { openJoinedConnection } from './joining/joined-connection.ts';
import { openJoined } from './joining/joined.ts';
import { leaveList } from './joining/leave-list.ts';
import { createListFinder } from './joining/list-finder.ts';
import { startSync, type Sync } from './start-sync.ts';
import { realTiming } from './timing.ts';
import { createPendingCount } from './up/pending.ts';
import { reportOf } from './up/report.ts';

/** What a station brings into its fleet. */
export type Participant = {
  readonly options: StationOptions;
  readonly chosen: ChosenEvent;
  readonly store: Store;
  readonly recording: Recording;
  readonly headcount: HeadcountKeeper;
  readonly histories: HistorySources;
  /** How many are inside a checkpoint, as far as this station knows. */
  readonly inside: (checkpointId: string) => number;
  readonly settings: LiveSettings;
  readonly printer: () => PrinterState;
  readonly battery: Battery;
  /** Everything that the list knows is here. */
  readonly onWhole: () => void;
  readonly changed: () => void;
};

/** Takes part in a fleet, if only of one: with the list that the station has joined, or with the one that it hosts. */
export const takePart = (station: Participant): { readonly sync: Sync; readonly fleet: Fleet } => {
  const { options, chosen, store, recording, headcount, settings, changed } = station;
  const { clock, randomBytes, log } = options;
  const { event } = chosen;
  const stationName = (): string => settings.current().stationName;
  const finder = createListFinder({
    addresses: options.printerPlaces.addresses,
    monotonic: clock.monotonic,
    onProblem: (code) => log({ level: 'warn', what: 'lists-not-looked-for', code }),
  });
  const joined = openJoinedConnection(openJoined(store.settings, options.secrets), finder);
  const sync = startSync({
    joined,
    onRevoked: () => fleet.erase(),
    db: store.db,
    event,
    stationName,
    databaseFile: chosen.centralFile,
    liveFolder: options.liveFolder,
    livePort: options.livePort,
    startCentral: options.startCentral,
    fetch,
    clock,
    randomBytes,
    report: reportOf({
      version: options.version,
      settings: settings.current,
      printer: station.printer,
      battery: station.battery.level,
      log: store.log,
      pending: createPendingCount({ log: store.log, histories: station.histories, breathe: realTiming.breathe }),
    }),
    down: {
      store,
      record: recording.record,
      eventId: event.id,
      inside: station.inside,
      onFacts: (entries) => {
        entries.forEach(headcount.hear);
        changed();
      },
      onAttendees: changed,
      onWhole: station.onWhole,
      onEvent: (next) => {
        if (isDeepStrictEqual(next, event)) return;
        log({ level: 'info', what: 'event-changed' });
        keepEventFolder(options.dataFolder, next);
        options.reopen();
      },
      onAssignment: (assignment) => {
        settings.save(settingsOf(assignment));
        changed();
      },
    },
    onState: changed,
    log,
  });
  const fleet = openFleet({
    station: options,
    chosen,
    connection: joined,
    finder,
    sync,
    stationName,
    luggage: () => ({ settings: settings.current(), lock: lockRows(store.settings) }),
    isUntouchedDemo: () => chosen.isDemo && isUntouchedDemo(store.db),
    isCopyOf: (people) => isCopyOf(store.db, people),
    nameOf: (attendeeId) => store.attendees.byId(attendeeId)?.name ?? null,
    recordLeaving: () => recording.record(() => leaveList(store)).ok,
    onChange: changed,
  });
  return { sync, fleet };
};
