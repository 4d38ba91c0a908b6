import { z } from 'zod';
import { pairingCodeSchema } from '#shared/contract/fleet/pairing.ts';
import type { FleetState } from '#shared/contract/views.ts';
import { readBoot, writeBoot } from '../../event/boot-file.ts';
import type { ChosenEvent } from '../../event/choose-event.ts';
import type { Handlers, StationOptions } from '../../ports.ts';
import { watchFleet } from './fleet-view.ts';
import { readInvitation } from './invitation.ts';
import { joinList } from './join-list.ts';
import { recordingTroubleOf } from '../../store/sqlite-trouble.ts';
import type { JoinedConnection } from './joined-connection.ts';
import type { ListWay } from '../ask-list.ts';
import { createListCall } from './list-calls.ts';
import type { ListFinder } from './list-finder.ts';
import type { Luggage } from './plan-join.ts';

type Answer<C extends keyof Handlers> = ReturnType<Handlers[C]>;
type Given<C extends keyof Handlers> = Parameters<Handlers[C]>[0];

/** The station as part of a fleet. */
export type Fleet = {
  readonly state: () => FleetState;
  /** What was erased here last, while nothing else was joined. */
  readonly erased: () => { readonly eventName: string; readonly at: number } | null;
  /** What another station is called; null for one that was not heard of. */
  readonly stationName: (stationId: string) => string | null;
  readonly view: () => Answer<'fleet.view'>;
  readonly pairingCode: () => Answer<'fleet.pairing-code'>;
  readonly organiserLink: () => Answer<'fleet.organiser-link'>;
  readonly changeStation: (change: Given<'fleet.change-station'>) => Answer<'fleet.change-station'>;
  readonly revokeStation: (id: string) => Answer<'fleet.revoke-station'>;
  readonly settle: (settlement: Given<'fleet.settle'>) => Answer<'fleet.settle'>;
  readonly find: () => Answer<'fleet.find'>;
  readonly join: (join: Given<'fleet.join'>) => Answer<'fleet.join'>;
  readonly leave: () => Answer<'fleet.leave'>;
  /** Erases the event here: the station was taken out of the fleet and everything is up. Asked again, it does nothing more. */
  readonly erase: () => void;
  readonly close: () => void;
};

export type FleetOptions = {
  readonly station: Pick<StationOptions, 'dataFolder' | 'secrets' | 'randomBytes' | 'reopen' | 'clock' | 'log'>;
  readonly chosen: ChosenEvent;
  /** Null for a station that hosts its own list. */
  readonly connection: JoinedConnection | null;
  readonly finder: ListFinder;
  /** The sync of this station: the way to its list, and how far it is. */
  readonly sync: {
    readonly way: () => ListWay | null;
    readonly stationId: () => string;
    readonly waiting: () => number;
    readonly isReached: () => boolean;
    readonly retry: () => void;
    readonly takingOver: () => { readonly done: number; readonly of: number } | null;
    readonly isRevoked: () => boolean;
  };
  readonly stationName: () => string;
  readonly luggage: () => Omit<Luggage, 'stationId'>;
  readonly isUntouchedDemo: () => boolean;
  readonly isCopyOf: (people: ReadonlySet<string>) => boolean;
  readonly nameOf: (attendeeId: string) => string | null;
  /** Puts an end to the joining in the database; false when nothing can be recorded. */
  readonly recordLeaving: () => boolean;
  readonly onChange: () => void;
};

const timeoutMs = 5_000;
const followEveryMs = 5_000;
const lookEveryMs = 15_000;
const searchAfterMs = 10_000;
const sentWithinMs = 5_000;
// The page hears that it worked before it is loaded anew.
const breathMs = 100;
const nothing = z.unknown();

/** The fleet's part of a station; hosting or joined for as long as the station is open. */
export const openFleet = (options: FleetOptions): Fleet => {
  const { station, chosen, connection, finder, sync } = options;
  const ending = new AbortController();
  const isHost = connection === null;
  const call = createListCall(sync.way, ending.signal, timeoutMs);
  const watch = watchFleet({
    call,
    ownId: sync.stationId,
    mayManage: isHost,
    nameOf: options.nameOf,
    onChange: options.onChange,
  });
  const { erased } = readBoot(station.dataFolder);
  let lostAt: number | null = null;
  let lookedAt = -lookEveryMs;
  let searching = false;
  let erasing = false;

  const follow = async (): Promise<void> => {
    const now = station.clock.monotonic();
    lostAt = sync.isReached() ? null : (lostAt ?? now);
    if (lostAt === null) {
      if (now - lookedAt < lookEveryMs) return undefined;
      lookedAt = now;
      return watch.look();
    }
    if (connection === null || searching || now - lostAt < searchAfterMs) return undefined;
    searching = true;
    const before = connection.address();
    try {
      if ((await connection.search()) && connection.address() !== before) {
        station.log({ level: 'info', what: 'list-has-moved' });
        sync.retry();
        options.onChange();
      }
    } catch (error) {
      // A disk that takes nothing keeps nobody from going to the new address.
      const cause = recordingTroubleOf(error);
      if (cause === null) throw error;
      station.log({ level: 'warn', what: 'address-not-kept', cause });
    } finally {
      searching = false;
    }
    return undefined;
  };
  const following = setInterval(() => void follow(), followEveryMs).unref();
  const first = setTimeout(() => void follow(), 2_000).unref();
  const reopenSoon = (): void => void setTimeout(station.reopen, breathMs);

  const allSent = async (): Promise<void> => {
    const until = station.clock.monotonic() + sentWithinMs;
    while (sync.waiting() > 0 && sync.isReached() && station.clock.monotonic() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };

  return {
    state: () =>
      connection === null
        ? { kind: 'host', others: watch.others(), openFindings: watch.openFindings() }
        : {
            kind: 'joined',
            address: connection.address(),
            openFindings: watch.openFindings(),
            takingOver: sync.takingOver(),
            revoked: sync.isRevoked(),
          },
    erased: () => erased,
    stationName: watch.stationName,
    view: async () => {
      await watch.look();
      return watch.shown();
    },
    pairingCode: async () => {
      if (!isHost) return { ok: false, code: 'not-host' };
      const made = await call({ method: 'POST', path: '/api/v1/pairing-codes' }, pairingCodeSchema);
      return made.ok ? made : { ok: false, code: 'unreachable' };
    },
    organiserLink: async () => {
      if (!isHost) return { ok: false, code: 'not-host' };
      const made = await call({ method: 'POST', path: '/api/v1/organiser-links' }, z.object({ url: z.url() }));
      return made.ok ? made : { ok: false, code: 'unreachable' };
    },
    changeStation: async ({ id, change }) => {
      if (!isHost) return { ok: false, code: 'not-host' };
      const changed = await call({ method: 'PATCH', path: `/api/v1/stations/${id}`, body: change }, nothing);
      if (!changed.ok) return { ok: false, code: changed.code === 'unknown' ? 'unknown-station' : 'unreachable' };
      await watch.look();
      return { ok: true, value: null };
    },
    revokeStation: async (id) => {
      if (!isHost) return { ok: false, code: 'not-host' };
      const revoked = await call({ method: 'POST', path: `/api/v1/stations/${id}/revoke` }, nothing);
      if (!revoked.ok) return { ok: false, code: revoked.code === 'unknown' ? 'unknown-station' : 'unreachable' };
      await watch.look();
      return { ok: true, value: null };
    },
    settle: async (settlement) => {
      const settled = await call({ method: 'POST', path: '/api/v1/findings/settle', body: settlement }, nothing);
      if (!settled.ok) return { ok: false, code: 'unreachable' };
      await watch.look();
      return { ok: true, value: null };
    },
    find: finder.list,
    join: async (join) => {
      const invitation = readInvitation(join);
      if (!invitation.ok) return invitation;
      await allSent();
      const joined = await joinList({
        invitation: invitation.value,
        luggage: { ...options.luggage(), stationId: sync.stationId() },
        stationName: options.stationName(),
        open: {
          id: chosen.event.id,
          isUntouchedDemo: options.isUntouchedDemo(),
          isCopyOf: options.isCopyOf,
          isSent: () => sync.waiting() === 0,
        },
        dataFolder: station.dataFolder,
        secrets: station.secrets,
        randomBytes: station.randomBytes,
      });
      station.log({ level: joined.ok ? 'info' : 'warn', what: joined.ok ? 'joined' : `not-joined: ${joined.code}` });
      if (!joined.ok) return joined;
      reopenSoon();
      return { ok: true, value: null };
    },
    leave: async () => {
      if (isHost) return { ok: true, value: null };
      await allSent();
      if (sync.waiting() > 0) return { ok: false, code: 'unsent' };
      if (!options.recordLeaving()) return { ok: false, code: 'cannot-record' };
      station.log({ level: 'info', what: 'left' });
      reopenSoon();
      return { ok: true, value: null };
    },
    erase: () => {
      if (erasing) return;
      const { id: eventId, name: eventName } = chosen.event;
      const at = station.clock.now();
      writeBoot(station.dataFolder, {
        task: { kind: 'erase', eventId, eventName, at, why: 'left-fleet', next: null },
      });
      erasing = true;
      station.log({ level: 'warn', what: 'revoked-and-erased' });
      reopenSoon();
    },
    close: () => {
      ending.abort();
      clearInterval(following);
      clearTimeout(first);
      finder.close();
      connection?.close();
    },
  };
};
