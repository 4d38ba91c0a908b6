import type { Handlers } from '../ports.ts';
import { answersHandlers } from './answers.ts';
import { eventsHandlers } from './events.ts';
import { journalHandlers } from './journal.ts';
import { listsHandlers } from './lists.ts';
import { peopleHandlers } from './people.ts';
import { roomsHandlers } from './rooms.ts';
import { ticketsHandlers } from './tickets.ts';
import { attendeeHandlers } from './attendee.ts';
import { badgeHandlers } from './badge.ts';
import { fleetHandlers } from './fleet.ts';
import { importHandlers } from './import.ts';
import { layoutHandlers } from './layout.ts';
import type { StationParts } from './parts.ts';
import { selfServiceHandlers } from './self-service.ts';
import { preflightHandlers } from './preflight.ts';
import { scanHandlers } from './scan.ts';
import { setUpHandlers } from './set-up.ts';
import { stationState } from './station-state.ts';

/** One function for each channel of the contract, over the parts of a station. */
export const allHandlers = (parts: StationParts): Handlers => ({
  ...scanHandlers(parts),
  ...attendeeHandlers(parts),
  ...badgeHandlers(parts),
  ...setUpHandlers(parts),
  ...importHandlers(parts),
  ...preflightHandlers(parts),
  ...layoutHandlers(parts),
  ...fleetHandlers(parts),
  ...peopleHandlers(parts),
  ...roomsHandlers(parts),
  ...answersHandlers(parts),
  ...selfServiceHandlers(parts),
  ...ticketsHandlers(parts),
  ...listsHandlers(parts),
  ...journalHandlers(parts),
  ...eventsHandlers(parts),
  'station.state': () => stationState(parts),
  'station.quit': () => {
    if (!parts.lock.unlocked()) return { ok: false, code: 'locked' };
    parts.options.quit();
    return { ok: true, value: null };
  },
  'camera.report': ({ kind }) => {
    parts.options.log({ level: kind === 'running' || kind === 'starting' ? 'info' : 'warn', what: 'camera', kind });
    return null;
  },
  'battery.report': ({ level }) => {
    parts.battery.tell(level);
    return null;
  },
  // The shell watches over the page's heartbeat before it gets here.
  'page.alive': () => null,
});
