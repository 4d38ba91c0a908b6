import type { AskReply, AskRequest } from '#shared/contract/fleet/feed.ts';
import type { ScanOutcome } from '#shared/contract/views.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { Direction } from '#shared/domain/scan.ts';
import type { Admission, Asked } from './admission.ts';

/** Has a scan decided: at once, or at a checkpoint in strict mode once the central list was asked or its time is over. Scans are decided in the order in which they came. */
export type AskFirst = (
  who: { readonly codes: ReadonlyArray<string> } | { readonly attendeeId: string },
  direction: Direction,
  decide: (asked: Asked | null) => ScanOutcome,
) => ScanOutcome | Promise<ScanOutcome>;

export type AskFirstOptions = {
  readonly admission: Pick<Admission, 'wouldAdmit'>;
  readonly checkpoint: () => Pick<Checkpoint, 'id' | 'rules'>;
  /** Null for no answer in time. */
  readonly ask: (question: AskRequest, limitMs: number) => Promise<AskReply | null>;
  readonly newId: () => string;
  readonly now: () => number;
};

/** Asks about nobody but those whom this station would let in; what the list answers late is not heard. */
export const createAskFirst = ({ admission, checkpoint, ask, newId, now }: AskFirstOptions): AskFirst => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const askAbout = async (who: Parameters<AskFirst>[0], limitMs: number): Promise<Asked | null> => {
    const attendeeId = admission.wouldAdmit(who);
    if (attendeeId === null) return null;
    const id = newId();
    const question = { id, attendeeId, checkpointId: checkpoint().id, at: now() };
    return { id, attendeeId, reply: await ask(question, limitMs) };
  };

  return (who, direction, decide) => {
    const { askFirstMs } = checkpoint().rules;
    const asks = askFirstMs !== null && direction === 'entry';
    if (waiting === 0 && !asks) return decide(null);
    const before = last;
    // All ask at once, so that nobody waits for more than one time limit.
    const asking = asks ? askAbout(who, askFirstMs) : Promise.resolve(null);
    waiting += 1;
    const mine = (async (): Promise<ScanOutcome> => {
      try {
        const asked = await asking;
        await before;
        return decide(asked);
      } finally {
        waiting -= 1;
      }
    })();
    // Whoever presented the scan hears of what went wrong; the next one's turn comes all the same.
    last = Promise.allSettled([mine]);
    return mine;
  };
};
