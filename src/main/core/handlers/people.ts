import type { Correction } from '#shared/contract/requests/people.ts';
import type { RecentScan } from '#shared/contract/views.ts';
import { exclusiveOf } from '#shared/domain/checkpoint.ts';
import { isAlike } from '../people/alike.ts';
import { giveBack } from '../people/give-back.ts';
import { createGuestList } from '../people/guest-list.ts';
import { preparePersonRecord } from '../people/person-record.ts';
import { keepStandings } from '../people/standings.ts';
import { correctPerson } from '../people/correct.ts';
import type { FrontDesk } from '../people/front-desk.ts';
import { placesOf, preparePlacesTaken, withWaiting } from '../people/places.ts';
import { substitutePerson } from '../people/substitute.ts';
import { takeBackWalkIn } from '../people/take-back.ts';
import { registerWalkIn } from '../people/walk-in.ts';
import { prepareWithdraw } from '../printing/print-job-store.ts';
import { prepareWaitingLists } from '../rooms/waiting-lists.ts';
import { createIds } from '../store/new-id.ts';
import type { HandlersOf, StationParts } from './parts.ts';

const mostAlike = 3;
const rollReadAfterMs = 5_000;

/** Walk-ins, substitutes, corrections, and the list of people at the desk. */
export const peopleHandlers = (parts: StationParts): HandlersOf<'people'> => {
  const { options, event, store, admission, authority, books, views, search, printing, announcer, roll } = parts;
  const exclusive = exclusiveOf(event.checkpoints);
  const { attendees, log, heard, db } = store;
  const desk: FrontDesk = {
    event,
    attendees,
    log,
    books,
    histories: { log, heard, exclusive },
    admission,
    placesTaken: withWaiting(preparePlacesTaken(db, store.index), prepareWaitingLists(db)),
    withdrawBadge: prepareWithdraw(db),
    newId: createIds(options.clock.now, options.randomBytes),
    randomBytes: options.randomBytes,
  };
  // Once the rush of the start is over, so that the first look at very many people is quick too.
  setTimeout(() => void (parts.settings.current().role === 'desk' && roll.read()), rollReadAfterMs).unref();
  const guests = createGuestList({
    db,
    attendees,
    search,
    roll,
    standings: keepStandings(parts.headcount, exclusive),
    checkpointId: () => parts.settings.current().checkpointId,
  });
  const record = preparePersonRecord({ db, log, heard, attendees, stationName: parts.fleet.stationName });
  const by = () => authority.role() ?? 'self';
  const viewOf = (attendeeId: string) => {
    const attendee = attendees.byId(attendeeId);
    return views.ofAttendees(attendee === null ? [] : [attendee])[0];
  };
  const scanOf = (attendeeId: string): RecentScan | undefined =>
    admission.scansOf(attendeeId).findLast(({ method }) => method === 'walk-in');
  /** Whoever serves takes money; to shut somebody out, or let in whom the organiser shut out, takes more. */
  const mayCorrect = (attendeeId: string, { registration }: Correction): boolean => {
    const before = attendees.byId(attendeeId)?.registration;
    const isPayment = before === 'unpaid' && registration === 'valid';
    const isUsual = registration === undefined || registration === before || isPayment;
    return authority.may(isUsual ? 'correct' : 'override');
  };
  const shownAgain = <Code extends string>(attendeeId: string, otherwise: Code) => {
    const view = viewOf(attendeeId);
    return view === undefined ? { ok: false as const, code: otherwise } : { ok: true as const, value: view };
  };

  return {
    'people.register': (person) => {
      if (!authority.may('walk-in')) return { ok: false, code: 'locked' };
      const registered = registerWalkIn(person, desk, by());
      if (!registered.ok) return registered;
      printing.wake();
      const scan = scanOf(registered.value);
      if (scan === undefined) throw new Error('somebody was registered without a scan');
      announcer.announce('scan.happened', scan);
      return { ok: true, value: scan };
    },
    'people.alike': ({ name }) =>
      authority.may('search')
        ? views.ofAttendees(search(name, mostAlike).filter((known) => isAlike(name, known.name)))
        : [],
    'people.places': () => (authority.may('walk-in') ? placesOf(event.checkpoints, desk.placesTaken()) : []),
    'people.take-back': ({ scanId }) => {
      if (!authority.may('undo')) return { ok: false, code: 'locked' };
      const taken = takeBackWalkIn(scanId, desk, by());
      if (!taken.ok) return taken;
      const scan = admission.scanById(scanId);
      return scan === null ? { ok: false, code: 'unknown' } : { ok: true, value: scan };
    },
    'people.correct': ({ attendeeId, correction }) => {
      if (!mayCorrect(attendeeId, correction)) return { ok: false, code: 'locked' };
      const corrected = correctPerson(attendeeId, correction, desk, by());
      return corrected.ok ? shownAgain(attendeeId, 'unknown') : corrected;
    },
    'people.substitute': ({ attendeeId, name }) => {
      if (!authority.may('walk-in')) return { ok: false, code: 'locked' };
      const passed = substitutePerson(attendeeId, name, desk, by());
      return passed.ok ? shownAgain(passed.value, 'unknown') : passed;
    },
    'people.give-back': ({ attendeeId }) => {
      if (!authority.may('undo')) return { ok: false, code: 'locked' };
      const returned = giveBack(attendeeId, desk, by());
      return returned.ok ? shownAgain(returned.value, 'unknown') : returned;
    },
    'people.history': ({ attendeeId }) => (authority.may('search') ? record(attendeeId) : null),
    'people.list': (filter) => (authority.may('search') ? guests.list(filter) : null),
    'people.rows': ({ list, offset, limit }) => {
      const rows = authority.may('search') ? guests.rows(list, offset, limit) : null;
      return rows === null ? null : views.ofAttendees(rows);
    },
  };
};
