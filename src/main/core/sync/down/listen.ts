import type { Waiter } from '../../printing/waiter.ts';
import { backoffMs } from '../backoff.ts';
import type { ListWay } from '../ask-list.ts';
import type { Timing } from '../timing.ts';
import { followChanges } from './changes-stream.ts';

export type ListenParts = {
  readonly way: () => ListWay | null;
  readonly random: () => number;
  /** Of the listener alone. */
  readonly waiter: Waiter;
  readonly later: Timing['later'];
  readonly signal: AbortSignal;
  /** The list has something newer. */
  readonly onNews: () => void;
  /** Whether the list is being listened to. */
  readonly onListening: (listening: boolean) => void;
};

const silenceMs = 45_000;
const mostDoublings = 4;

/** Listens to the list's word that there is something newer, again and again, until the signal ends it. */
export const listen = async ({
  way,
  random,
  waiter,
  later,
  signal,
  onNews,
  onListening,
}: ListenParts): Promise<void> => {
  let broken = 0;
  while (!signal.aborted) {
    const to = way();
    if (to !== null) {
      await followChanges(to, {
        signal,
        silenceMs,
        later,
        onNews: () => {
          broken = 0;
          onListening(true);
          onNews();
        },
      });
      onListening(false);
    }
    if (signal.aborted) return;
    broken += 1;
    await waiter.pause(backoffMs(Math.min(broken, mostDoublings), random));
  }
};
