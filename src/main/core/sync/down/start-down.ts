import type { AskReply, AskRequest } from '#shared/contract/fleet/feed.ts';
import type { Assignment } from '#shared/contract/fleet/stations.ts';
import type { Event } from '#shared/domain/event.ts';
import type { StationEntry } from '#shared/domain/headcount.ts';
import type { Recording } from '../../admission/recording.ts';
import { readEventDocument } from '../../event/event-folder.ts';
import type { Clock } from '../../ports.ts';
import { createWaiter } from '../../printing/waiter.ts';
import type { Store } from '../../store/store.ts';
import type { ListWay } from '../ask-list.ts';
import type { SyncLog } from '../sync-log.ts';
import type { Timing } from '../timing.ts';
import { sendAttendees } from '../up/send-attendees.ts';
import { createFeedApplier } from './apply-feed.ts';
import { compareWithList } from './compare.ts';
import { runDownlink, type DownlinkState } from './downlink.ts';
import { createFeedExchange, type FeedAnswer } from './feed-exchange.ts';
import { listen } from './listen.ts';
import { openMarks } from './marks.ts';
import { openShares } from './shares.ts';

/** What the way down needs of a station. */
export type DownOptions = {
  readonly store: Store;
  readonly record: Recording['record'];
  /** Names the list: what was read of one says nothing of another. */
  readonly listId: string;
  readonly eventId: string;
  /** How many are at a checkpoint as far as is known here. */
  readonly inside: (checkpointId: string) => number;
  /** After COMMIT. */
  readonly onFacts: (entries: ReadonlyArray<StationEntry>) => void;
  readonly onAttendees: () => void;
  /** The event is described anew. */
  readonly onEvent: (event: Event) => void;
  /** Somebody named or placed this station. */
  readonly onAssignment: (assignment: Assignment) => void;
  /** Everything that the list knows is here. */
  readonly onWhole: () => void;
};

/** How sync runs, for both ways. */
export type DownSurroundings = {
  readonly way: () => ListWay | null;
  readonly epoch: () => string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly timing: Timing;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly onState: (state: DownlinkState) => void;
  /** The list was restored from an older backup. */
  readonly onReset: () => void;
  readonly log: SyncLog;
};

/** The running way down. */
export type Down = {
  /** Looks now; an attendee was changed here or the list is back. */
  readonly hurry: () => void;
  /** Asks the list about somebody; null for no answer in time. */
  readonly ask: (question: AskRequest, limitMs: number) => Promise<AskReply | null>;
  /** How many may be at a checkpoint by this station's word alone; null for as many as the checkpoint takes. */
  readonly most: (checkpointId: string) => number | null;
  /** Whether everything that the list knew was here once. */
  readonly wasWhole: () => boolean;
  /** The connection is lost. */
  readonly lost: () => void;
  readonly ended: Promise<unknown>;
};

/** Starts the way down; it runs until the signal ends it. */
export const startDown = (options: DownOptions, around: DownSurroundings): Down => {
  const { store, record, listId } = options;
  const { way, clock, random, timing, signal, log } = around;
  const marks = openMarks(store.settings, listId);
  const shares = openShares(store.settings, options.inside);
  const exchange = createFeedExchange(way, signal, around.timeoutMs);
  const waiter = createWaiter(timing.later);
  const listening = createWaiter(timing.later);
  let isListening = false;

  const onTold = ({ event: document, assignment, shares: told }: FeedAnswer): void => {
    shares.told(told);
    if (assignment.version > marks.current().assignment) {
      options.onAssignment(assignment);
      marks.write({ assignment: assignment.version });
    }
    if (document === null || document.version <= marks.current().event) return;
    const event = readEventDocument(document.event);
    if (event?.id === options.eventId) options.onEvent(event);
    else log({ level: 'error', what: 'event-refused', version: document.version });
    // Last: cut off in between, the station hears of it again.
    marks.write({ event: document.version });
  };
  const running = runDownlink({
    isThere: () => way() !== null,
    epoch: around.epoch,
    ownNewest: store.log.newest,
    exchange,
    marks,
    apply: createFeedApplier({
      store,
      marks,
      record,
      monotonic: clock.monotonic,
      breathe: timing.breathe,
      onFacts: options.onFacts,
      onAttendees: options.onAttendees,
      log,
    }),
    sendAttendees: () => sendAttendees({ shared: store.shared, marks, exchange }),
    compare: () => compareWithList({ shared: store.shared, marks, exchange, log }),
    onTold,
    isListening: () => isListening,
    clock,
    random,
    waiter,
    breathe: timing.breathe,
    signal,
    onState: around.onState,
    onWhole: options.onWhole,
    onReset: around.onReset,
    log,
  });
  const heard = listen({
    way,
    random,
    waiter: listening,
    later: timing.later,
    signal,
    onNews: waiter.wake,
    onListening: (now) => {
      isListening = now;
      if (!now) waiter.wake();
    },
  });
  const hurry = (): void => {
    waiter.hurry();
    listening.hurry();
  };
  signal.addEventListener('abort', hurry, { once: true });

  return {
    hurry,
    ask: async (question, limitMs) => {
      const told = await exchange.ask(question, limitMs);
      return told.kind === 'told' ? told.value : null;
    },
    most: shares.most,
    wasWhole: () => marks.current().complete,
    lost: () => void record(shares.keep),
    ended: Promise.all([running, heard]),
  };
};
