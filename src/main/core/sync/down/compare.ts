import type { SharedAttendees } from '../../store/shared-attendees.ts';
import type { SyncLog } from '../sync-log.ts';
import { checksumOf } from './checksum.ts';
import type { FeedExchange } from './feed-exchange.ts';
import { noMarks, type MarkStore } from './marks.ts';

export type CompareOptions = {
  readonly shared: SharedAttendees;
  readonly marks: MarkStore;
  readonly exchange: Pick<FeedExchange, 'checksum'>;
  readonly log: SyncLog;
};

/** Compares the attendees with the list's when both stand at the same place; where they differ everything is read and sent again. Answers whether they did. */
export const compareWithList = async ({ shared, marks, exchange, log }: CompareOptions): Promise<boolean> => {
  const told = await exchange.checksum();
  if (told.kind !== 'told' || told.value.number !== marks.current().attendees.number) return false;
  const before = marks.current();
  const own = await checksumOf(shared);
  const { attendees, sent } = marks.current();
  // Somebody was changed meanwhile: the next comparison tells.
  if (attendees.number !== before.attendees.number || shared.ownAfter(sent, 1).length > 0) return false;
  if (own.attendees === told.value.attendees && own.hash === told.value.hash) return false;
  log({ level: 'warn', what: 'attendees-differ', here: own.attendees, list: told.value.attendees });
  marks.move({ attendees: noMarks.attendees, sent: 0 });
  return true;
};
