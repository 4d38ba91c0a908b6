import type { OpenJob, StationState } from '#shared/contract/views.ts';
import { rollIn } from '../printing/roll.ts';
import type { StationParts } from './parts.ts';

/** The PIN of the demo event, shown on its lock until somebody sets another. */
export const demoPin = '2468';

/** Everything that the screens show of a station, as it is now. */
export const stationState = (parts: StationParts): StationState => {
  const { options, chosen, event, store, recording, headcount, settings, lock, printing, sync, fleet } = parts;
  const openJobs: ReadonlyArray<OpenJob> = printing
    .openJobs()
    .map((job) => ({ ...job, name: store.attendees.byId(job.attendeeId)?.name ?? '' }));
  return {
    event,
    settings: settings.current(),
    headcount: headcount.at(settings.current().checkpointId),
    printer: printing.printerState(),
    roll: rollIn(settings.current(), printing.takenSince),
    openJobs,
    central: sync.state(),
    fleet: fleet.state(),
    secretsSealed: options.secrets.sealed(),
    erased: fleet.erased(),
    recording: recording.state(),
    clockSuspect: parts.clockSuspect(),
    hasAttendees: !store.attendees.isEmpty(),
    ticketPlayer: options.ticketPlayer,
    demoPin: (chosen.isDemo || event.rehearses !== null) && lock.hasDemoPin() ? demoPin : null,
    pinSet: lock.pinSet(),
    leadPinSet: lock.leadPinSet(),
    role: parts.authority.role(),
    version: options.version,
    dataFolder: options.dataFolder,
    badgesFolder: chosen.badgesFolder,
  };
};
