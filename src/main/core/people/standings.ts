import { setImmediate as nextTurn } from 'node:timers/promises';
import { presencesOf, type Exclusive, type Trace } from '#shared/domain/presence.ts';
import type { HeadcountKeeper } from '../admission/headcount-keeper.ts';

/** Whether somebody who came is inside now. Whoever has not come has no standing. */
export type Standing = 'inside' | 'left';

/** Where everybody who came stands at one checkpoint; kept in step with the facts once it was asked for. */
export type Standings = { readonly at: (checkpointId: string) => Promise<ReadonlyMap<string, Standing>> };

const slice = 2_000;

const standingOf = (traces: ReadonlyArray<Trace>, checkpointId: string, exclusive: Exclusive): Standing | null => {
  const presence = presencesOf(traces, exclusive).get(checkpointId);
  if (presence === undefined || presence.arrivedAt === null) return null;
  return presence.inside ? 'inside' : 'left';
};

/** The standings that a headcount implies. */
export const keepStandings = (
  headcount: Pick<HeadcountKeeper, 'finish' | 'historyOf' | 'attendees' | 'watch'>,
  exclusive: Exclusive,
): Standings => {
  let kept: { readonly checkpointId: string; readonly known: Map<string, Standing> } | null = null;
  let reading: Promise<ReadonlyMap<string, Standing>> | null = null;

  const put = (known: Map<string, Standing>, attendeeId: string, checkpointId: string): void => {
    const standing = standingOf(headcount.historyOf(attendeeId), checkpointId, exclusive);
    if (standing === null) known.delete(attendeeId);
    else known.set(attendeeId, standing);
  };
  headcount.watch((attendeeId) => {
    if (kept !== null) put(kept.known, attendeeId, kept.checkpointId);
  });

  const readAll = async (checkpointId: string): Promise<ReadonlyMap<string, Standing>> => {
    const known = new Map<string, Standing>();
    // From now on facts that come in are noted, also while the rest is read.
    kept = { checkpointId, known };
    headcount.finish();
    let done = 0;
    for (const attendeeId of headcount.attendees()) {
      put(known, attendeeId, checkpointId);
      done += 1;
      if (done % slice === 0) await nextTurn();
    }
    return known;
  };

  return {
    at: async (checkpointId) => {
      if (reading !== null) await reading;
      if (kept?.checkpointId === checkpointId) return kept.known;
      reading = readAll(checkpointId).finally(() => {
        reading = null;
      });
      return reading;
    },
  };
};
