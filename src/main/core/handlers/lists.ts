import { exclusiveOf } from '#shared/domain/checkpoint.ts';
import { showExport } from '../exports/show-export.ts';
import { makeList, type ListOffice } from '../lists/make-list.ts';
import { openPrintedLists } from '../lists/printed-lists.ts';
import { tickEntered } from '../lists/tick.ts';
import { prepareBadgeStates } from '../printing/print-job-store.ts';
import type { HandlersOf, StationParts } from './parts.ts';

const mostFound = 5;
const rowNumber = /^\d{1,6}$/u;

/** Lists to take home, and entering what was ticked on paper. */
export const listsHandlers = (parts: StationParts): HandlersOf<'lists'> => {
  const { options, chosen, event, store, admission, authority, books, views, search, announcer } = parts;
  const { clock, log } = options;
  const { attendees, heard, db } = store;
  const histories = { log: store.log, heard, exclusive: exclusiveOf(event.checkpoints) };
  const printed = openPrintedLists(store.settings);
  const office: ListOffice = {
    event,
    sources: {
      store,
      roll: parts.roll,
      exclusive: histories.exclusive,
      badgeStates: prepareBadgeStates(db),
    },
    stationName: parts.fleet.stationName,
    printed,
    books,
    makePdf: options.makePdf,
    workbookProgram: options.workbookProgram,
    folder: chosen.exportsFolder,
    now: clock.now,
    onProgress: (progress) => announcer.announce('lists.progress', progress),
    onProblem: (error) => log({ level: 'warn', what: 'list-not-made', error }),
  };
  const by = () => authority.role() ?? 'self';
  let running: AbortController | null = null;

  return {
    'lists.make': async (order) => {
      if (!authority.may('export')) return { ok: false, code: 'locked' };
      if (running !== null) return { ok: false, code: 'busy' };
      const mine = new AbortController();
      running = mine;
      try {
        return await makeList(order, office, by(), mine.signal);
      } finally {
        running = null;
      }
    },
    'lists.cancel': () => {
      running?.abort();
      return null;
    },
    'lists.reveal': ({ path }) => {
      if (!authority.may('export')) return { ok: false, code: 'locked' };
      showExport(path, chosen.exportsFolder, options.reveal);
      return { ok: true, value: null };
    },
    'lists.printed': () => {
      const last = authority.may('search') ? printed.last() : null;
      return last === null ? null : { at: last.at, checkpointId: last.checkpointId, rows: last.attendeeIds.length };
    },
    'lists.find': ({ text }) => {
      if (!authority.may('search')) return [];
      const wanted = text.trim();
      if (!rowNumber.test(wanted)) return views.ofAttendees(search(wanted, mostFound));
      const attendee = attendees.byId(printed.last()?.attendeeIds[Number(wanted) - 1] ?? '');
      return views.ofAttendees(attendee === null ? [] : [attendee]);
    },
    'lists.tick': (tick) => {
      if (!authority.may('override')) return { ok: false, code: 'locked' };
      const ticked = tickEntered(tick, { event, attendees, histories, books, now: clock.now }, by());
      if (!ticked.ok) return ticked;
      const scan = admission.scansOf(tick.attendeeId).findLast(({ method }) => method === 'list');
      if (scan === undefined) throw new Error('somebody was ticked without a scan');
      return { ok: true, value: scan };
    },
  };
};
