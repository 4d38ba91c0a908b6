import type { EventSwitchTrouble } from '#shared/contract/requests/events.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Right } from '#shared/domain/role.ts';
import { writeBoot, type Boot } from '../event/boot-file.ts';
import { changeEvent } from '../event/change-event.ts';
import { countExpected } from '../event/count-expected.ts';
import { countIn } from '../event/count-event.ts';
import { eraseEvent } from '../event/erase-event.ts';
import { readErasures } from '../event/erasures.ts';
import { openEventFolder } from '../event/event-folder.ts';
import { isName } from '#shared/domain/is-name.ts';
import { listEvents } from '../event/list-events.ts';
import { luggageOf, makeEvent, makeRehearsal } from '../event/make-event.ts';
import { diskTroubleOf } from '../store/sqlite-trouble.ts';
import type { HandlersOf, StationParts } from './parts.ts';
import { templateHandlers } from './templates.ts';

// The page hears that it worked before it is loaded anew.
const breathMs = 100;

type Switch<Code extends string = never> = Outcome<null, EventSwitchTrouble | Code>;
const done = { ok: true, value: null } as const;

/** The events on this machine: making, opening, rehearsing, deleting one. */
export const eventsHandlers = (parts: StationParts): HandlersOf<'events'> => {
  const { options, chosen, event, store, authority, books, fleet, sync, lock } = parts;
  const { dataFolder, sqliteBinding: binding, clock, eventFile } = options;
  const { attendees, db } = store;
  const place = { dataFolder, binding };
  const isHost = (): boolean => fleet.state().kind === 'host';
  // Whoever changed or made an event goes on with it; another one has a PIN of its own.
  const reopenSoon = (staysUnlocked = false): void => void setTimeout(() => options.reopen(staysUnlocked), breathMs);

  /** Runs what needs a right and a disk that takes something. */
  const guarded = <Code extends string>(right: Right, act: () => Switch<Code>): Switch<Code> => {
    if (!authority.may(right)) return { ok: false, code: 'locked' };
    try {
      return act();
    } catch (error) {
      if (diskTroubleOf(error) === null) throw error;
      return { ok: false, code: 'cannot-record' };
    }
  };
  /** Leaves the open event, for the one that `boot` names. */
  const leaveFor = (boot: Partial<Boot>, staysUnlocked = false): Switch => {
    if (!isHost() && sync.waiting() > 0) return { ok: false, code: 'unsent' };
    writeBoot(dataFolder, { passedOver: eventFile, ...boot });
    reopenSoon(staysUnlocked);
    return done;
  };
  const eraseOpen = (why: 'asked' | 'rehearsal', next: string | null): Switch =>
    leaveFor(
      { task: { kind: 'erase', eventId: event.id, eventName: event.name, at: clock.now(), why, next } },
      why === 'rehearsal',
    );

  return {
    ...templateHandlers(parts),
    'events.change': ({ event: next }) => {
      const by = authority.role();
      if (by === null || !authority.may('set-up')) return { ok: false, code: 'locked' };
      const office = { event, dataFolder, isHost: isHost(), db, books };
      return changeEvent(
        next,
        { ...office, byCategory: attendees.countByCategory, reopen: () => reopenSoon(true) },
        by,
      );
    },
    'events.expected': () => (authority.may('set-up') ? countExpected(db) : null),
    'events.list': () =>
      authority.may('set-up')
        ? { events: listEvents(place, { id: event.id, counts: countIn(db) }), erased: readErasures(dataFolder) }
        : null,
    'events.open': ({ id }) =>
      guarded('set-up', () => {
        const opened = openEventFolder(dataFolder, id);
        return opened?.ok === true ? leaveFor({ eventId: id }) : { ok: false, code: 'unknown-event' };
      }),
    'events.make': ({ event: document, withLayouts }) =>
      guarded<'bad-event'>('set-up', () => {
        if (!isHost() && sync.waiting() > 0) return { ok: false, code: 'unsent' };
        const made = makeEvent(place, {
          document,
          // Nobody is shown the demo's PIN at an event of their own.
          luggage: luggageOf(db, !lock.hasDemoPin()),
          layoutsFolder: withLayouts ? chosen.layoutsFolder : null,
          suffix: Buffer.from(options.randomBytes(4)).toString('hex'),
        });
        return made.ok ? leaveFor({ eventId: made.value.event.id }, true) : made;
      }),
    'events.delete': ({ id, name }) =>
      guarded<'wrong-name'>('erase', () => {
        const opened = openEventFolder(dataFolder, id);
        if (opened?.ok !== true) return { ok: false, code: 'unknown-event' };
        if (!isName(name, opened.value.event.name)) return { ok: false, code: 'wrong-name' };
        if (id === event.id) return eraseOpen('asked', event.rehearses);
        eraseEvent(place, { id, eventName: name, at: clock.now(), why: 'asked' });
        return done;
      }),
    'events.rehearse': async () => {
      if (!authority.may('set-up')) return { ok: false, code: 'locked' };
      if (event.rehearses !== null) return { ok: false, code: 'is-rehearsal' };
      if (!isHost() && sync.waiting() > 0) return { ok: false, code: 'unsent' };
      const made = await makeRehearsal(place, chosen, parts);
      return made.ok ? guarded('set-up', () => leaveFor({ eventId: made.value.event.id }, true)) : made;
    },
    'events.end-rehearsal': () =>
      guarded<'no-rehearsal'>('set-up', () =>
        event.rehearses === null ? { ok: false, code: 'no-rehearsal' } : eraseOpen('rehearsal', event.rehearses),
      ),
  };
};
