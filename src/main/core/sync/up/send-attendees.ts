import { fleetLimits } from '#shared/contract/fleet/limits.ts';
import type { SharedAttendees } from '../../store/shared-attendees.ts';
import type { FeedExchange, Told } from '../down/feed-exchange.ts';
import type { MarkStore } from '../down/marks.ts';

const atOnce = 100;

export type SendAttendeesOptions = {
  readonly shared: Pick<SharedAttendees, 'ownAfter'>;
  readonly marks: MarkStore;
  readonly exchange: Pick<FeedExchange, 'attendees'>;
};

/** Sends the next changes that were made here; `told` with how many went up, 0 once all are. What a mark forgets is sent again without harm. */
export const sendAttendees = async ({ shared, marks, exchange }: SendAttendeesOptions): Promise<Told<number>> => {
  let bytes = 0;
  const next = shared.ownAfter(marks.current().sent, atOnce);
  const fitting = next.filter(({ change }, index) => {
    bytes += Buffer.byteLength(JSON.stringify(change)) + 1;
    return index === 0 || bytes < fleetLimits.attendeesBytes;
  });
  const last = fitting.at(-1);
  if (last === undefined) return { kind: 'told', value: 0 };
  const told = await exchange.attendees(fitting.map(({ change }) => change));
  if (told.kind !== 'told') return told;
  marks.move({ sent: last.number });
  return { kind: 'told', value: fitting.length };
};
