import { ticketIdOf, type Event, type TicketKey } from '#shared/domain/event.ts';
import { splitPretixCode } from '#shared/domain/ticket-code/pretix-code.ts';
import { splitSignedCode } from '#shared/domain/ticket-code/signed-code.ts';
import type { TicketClaim } from '#shared/domain/ticket.ts';
import { eventMarkOf, verifyWith } from './ticket-keys.ts';

/** The attendee whom a signed ticket of a pretix shop stands for: it names nobody. */
const pretixAttendee = (seed: string): string => `pretix:${seed}`;

/** Reads what a code claims by itself, for an event and its keys; any text will do. */
export const createClaimReader = ({
  ticketKeys,
  categories,
  ...named
}: Pick<Event, 'id' | 'rehearses' | 'ticketKeys' | 'categories'>): ((code: string) => TicketClaim) => {
  const keysOf = (kind: TicketKey['kind']): ReadonlyArray<string> =>
    ticketKeys.filter((key) => key.kind === kind).map(({ key }) => key);
  const [ownKeys, pretixKeys] = [keysOf('einlass'), keysOf('pretix')];
  const [isOurs, isOfPretix] = [verifyWith(ownKeys), verifyWith(pretixKeys)];
  const eventMark = Buffer.from(eventMarkOf(ticketIdOf(named)));

  const ofPretix = (code: string): TicketClaim => {
    const split = pretixKeys.length === 0 ? null : splitPretixCode(code);
    if (split === null) return { kind: 'none' };
    if (!isOfPretix(split.signed, split.signature)) return { kind: 'forged' };
    const { seed, validFrom, validUntil } = split.ticket;
    const category = categories[0]?.key ?? null;
    return { kind: 'signed', attendeeId: pretixAttendee(seed), category, validFrom, validUntil };
  };

  return (code) => {
    const split = splitSignedCode(code);
    if (split === null) return ofPretix(code);
    const { attendeeId, category, validUntil } = split.ticket;
    if (!eventMark.equals(split.ticket.eventMark)) return { kind: 'wrong-event' };
    if (!isOurs(split.signed, split.signature)) return { kind: 'forged' };
    return { kind: 'signed', attendeeId, category, validFrom: null, validUntil };
  };
};
