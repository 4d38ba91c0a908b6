import type { JoinTrouble } from '#shared/contract/fleet-views.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Event } from '#shared/domain/event.ts';
import { writeBoot } from '../../event/boot-file.ts';
import { readEventDocument } from '../../event/event-folder.ts';
import type { Secrets } from '../../ports.ts';
import { diskTroubleOf } from '../../store/sqlite-trouble.ts';
import { pair, type Invitation } from './pair.ts';
import { peopleOfList } from './people-of-list.ts';
import { createPinnedFetch, trustIn } from './pinned-fetch.ts';
import { planJoin, type Luggage } from './plan-join.ts';

/** The event that is open while a station joins. */
export type OpenEvent = {
  readonly id: string;
  /** Nobody's but the demo's people are in it. */
  readonly isUntouchedDemo: boolean;
  /** Nothing but a copy of the guest list of these people is in it. */
  readonly isCopyOf: (people: ReadonlySet<string>) => boolean;
  /** Whether the list it belongs to has everything that was recorded here. */
  readonly isSent: () => boolean;
};

export type JoinListOptions = {
  readonly invitation: Invitation;
  readonly luggage: Luggage;
  readonly stationName: string;
  /** Null before the first event was opened. */
  readonly open: OpenEvent | null;
  readonly dataFolder: string;
  readonly secrets: Secrets;
  readonly randomBytes: (size: number) => Uint8Array;
};

const timeoutMs = 8_000;

/** Pairs with a list and leaves word in the boot file: the next opening makes or finds the list's event. */
export const joinList = async (options: JoinListOptions): Promise<Outcome<Event, JoinTrouble>> => {
  const { invitation, luggage, open, secrets, randomBytes } = options;
  const station = { id: luggage.stationId, name: options.stationName };
  const paired = await pair(invitation, { station, randomBytes, timeoutMs });
  if (!paired.ok) return paired;
  const { address, reply, certificate } = paired.value;
  const event = readEventDocument(reply.event);
  if (event === null) return { ok: false, code: 'bad-event' };
  const isSame = open?.id === event.id;
  // Two kiosks that were given the same guest list made two ids for everybody: put together they would be counted twice.
  const isCopy = async (): Promise<boolean | null> => {
    if (open === null || !isSame) return false;
    const { fetch, close } = createPinnedFetch(trustIn(certificate));
    const people = await peopleOfList({ base: `https://${address}`, token: reply.token, fetch }, randomBytes);
    close();
    return people === null ? null : people.size > 0 && open.isCopyOf(people);
  };
  const isWorthless = open?.isUntouchedDemo === true || (await isCopy());
  if (isWorthless === null) return { ok: false, code: 'unreachable' };
  if (open !== null && !isSame && !isWorthless && !open.isSent()) return { ok: false, code: 'unsent' };
  const task = planJoin({
    event,
    joined: {
      listId: reply.list.id,
      addresses: [address, ...invitation.addresses.filter((each) => each !== address)],
      certificate,
      token: reply.token,
    },
    luggage,
    keepsDatabase: isSame && !isWorthless,
    setAside: isSame && isWorthless,
    secrets,
  });
  try {
    writeBoot(options.dataFolder, { task });
  } catch (error) {
    if (diskTroubleOf(error) === null) throw error;
    return { ok: false, code: 'cannot-record' };
  }
  return { ok: true, value: event };
};
