import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeDurably } from './durable-file.ts';
import type { StationOptions } from '../ports.ts';
import { diskTroubleOf } from '../store/sqlite-trouble.ts';
import { eraseEvent, type EventsPlace } from './erase-event.ts';
import { eventIds, openEventFolder, type EventFolder } from './event-folder.ts';

const graceMs = 24 * 3_600_000;

/** Since when the end of an event's data is known to have come; noted at the first look. */
const dueSince = (folder: string, now: number): number => {
  const file = path.join(folder, 'due');
  const noted = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  // A clock that was set back meanwhile was wrong then or is now: the day begins anew.
  if (noted <= now) return noted;
  writeDurably(file, String(now));
  return now;
};

/**
 * Whether an event's data have to go now. They do a day after a station first saw that their time was over: whoever opens the machine
 * late is warned before, and a clock that stands wrong for an hour destroys nothing.
 */
export const isOverdue = ({ folder, event }: Pick<EventFolder, 'folder' | 'event'>, now: number): boolean =>
  now >= event.eraseAfter && now - dueSince(folder, now) >= graceMs;

/** Deletes every event on this machine whose time is over, but for the one that is open; says how many. */
export const eraseDue = (place: EventsPlace, now: number, openId: string | null): number => {
  let erased = 0;
  for (const id of eventIds(place.dataFolder)) {
    const opened = id === openId ? null : openEventFolder(place.dataFolder, id);
    if (opened?.ok !== true || !isOverdue(opened.value, now)) continue;
    eraseEvent(place, { id, eventName: opened.value.event.name, at: now, why: 'due' });
    erased += 1;
  }
  return erased;
};

const lookEveryMs = 3_600_000;

/** Looks every hour for events whose time is over, also at the one that is open: that one goes when the station opens anew. Ends by the function that comes back. */
export const eraseWhenDue = (
  {
    dataFolder,
    sqliteBinding,
    clock,
    log,
    reopen,
  }: Pick<StationOptions, 'dataFolder' | 'sqliteBinding' | 'clock' | 'log' | 'reopen'>,
  open: EventFolder,
): (() => void) => {
  const look = (): void => {
    const now = clock.now();
    try {
      eraseDue({ dataFolder, binding: sqliteBinding }, now, open.event.id);
      if (!isOverdue(open, now)) return;
    } catch (error) {
      const cause = diskTroubleOf(error);
      if (cause === null) throw error;
      log({ level: 'warn', what: 'not-erased', cause });
      return;
    }
    log({ level: 'warn', what: 'event-is-due' });
    // The start does the rest.
    reopen();
  };
  const looking = setInterval(look, lookEveryMs).unref();
  return () => clearInterval(looking);
};
