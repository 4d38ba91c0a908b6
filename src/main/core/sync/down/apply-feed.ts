import { attendeeChangeSchema, heardFactSchema } from '#shared/contract/fleet/feed.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import type { Recording } from '../../admission/recording.ts';
import type { Store } from '../../store/store.ts';
import type { SyncLog } from '../sync-log.ts';
import type { Timing } from '../timing.ts';
import type { FeedAnswer } from './feed-exchange.ts';
import type { MarkStore } from './marks.ts';

/** Takes a page over, in slices that let scans through; its mark moves with the last slice. False: the disk takes nothing. */
export type FeedApplier = {
  readonly facts: (feed: FeedAnswer['facts']) => Promise<boolean>;
  readonly attendees: (feed: FeedAnswer['attendees']) => Promise<boolean>;
};

export type ApplierOptions = {
  readonly store: Pick<Store, 'heard' | 'shared' | 'index'>;
  readonly marks: MarkStore;
  readonly record: Recording['record'];
  readonly monotonic: () => number;
  readonly breathe: Timing['breathe'];
  /** After COMMIT: facts that were not known before and count. */
  readonly onFacts: (entries: ReadonlyArray<StationEntry>) => void;
  /** After COMMIT: attendees were changed. */
  readonly onAttendees: () => void;
  readonly log: SyncLog;
};

// With the commit it stays below what anybody notices at a scan.
const sliceMs = 3;

/** Applies to a store. Everything may come again: a fact is known by its id, an attendee by its tick. */
export const createFeedApplier = (options: ApplierOptions): FeedApplier => {
  const { store, marks, record, monotonic, breathe, onFacts, onAttendees, log } = options;

  /** Takes items until the time of a slice is over; answers how many, and what came of them. */
  const takeSlice = <T>(items: ReadonlyArray<unknown>, take: (item: unknown) => T | null) => {
    const until = monotonic() + sliceMs;
    const taken: T[] = [];
    let count = 0;
    while (count < items.length && (count === 0 || monotonic() < until)) {
      const one = take(items[count]);
      if (one !== null) taken.push(one);
      count += 1;
    }
    return { count, taken };
  };
  const inSlices = async <T>(
    page: ReadonlyArray<unknown>,
    take: (item: unknown) => T | null,
    finish: () => void,
    committed: (taken: ReadonlyArray<T>) => void,
  ): Promise<boolean> => {
    let at = 0;
    do {
      const recorded = record(() => {
        const slice = takeSlice(page.slice(at), take);
        if (at + slice.count >= page.length) finish();
        return slice;
      });
      if (!recorded.ok) {
        marks.reload();
        return false;
      }
      at += recorded.value.count;
      if (recorded.value.taken.length > 0) committed(recorded.value.taken);
      await breathe();
    } while (at < page.length);
    return true;
  };
  const senseless = (what: string): null => {
    log({ level: 'warn', what });
    return null;
  };
  const takeFact = (item: unknown): StationEntry | null => {
    const fact = heardFactSchema.safeParse(item);
    return fact.success ? store.heard.keep(fact.data) : senseless('feed-fact-left-out');
  };
  const takeAttendee = (item: unknown): string | null => {
    const change = attendeeChangeSchema.safeParse(item);
    if (!change.success) return senseless('feed-attendee-left-out');
    return store.shared.take(change.data) ? change.data.id : null;
  };

  return {
    facts: async ({ page, upTo }) => {
      if (page.length === 0) {
        marks.move({ facts: upTo });
        return true;
      }
      return inSlices(page, takeFact, () => marks.write({ facts: upTo }), onFacts);
    },
    attendees: async ({ page, upTo }) => {
      if (page.length === 0) return true;
      return inSlices(page, takeAttendee, () => marks.write({ attendees: upTo }), onAttendees);
    },
  };
};
