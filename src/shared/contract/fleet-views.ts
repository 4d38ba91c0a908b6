import { z } from 'zod';
import type { FleetView, Finding, StationView } from './fleet/stations.ts';
import { settleRequestSchema, stationChangeSchema } from './fleet/stations.ts';

/** A finding with the name that this station, and no list, knows. */
export type ShownFinding = Finding & { readonly attendeeName: string | null };

/** What the set-up shows of the fleet; `reached` is false for the last known state while the list is out of reach. */
export type ShownFleet = Omit<FleetView, 'findings'> & {
  readonly reached: boolean;
  readonly stations: ReadonlyArray<StationView>;
  readonly findings: ReadonlyArray<ShownFinding>;
  /** This station. */
  readonly ownId: string;
  /** Only the hosting station may rename, move, revoke and pair. */
  readonly mayManage: boolean;
};

/** A list that was found in the network. */
export type FoundList = { readonly id: string; readonly name: string; readonly address: string };

/** To join: a scanned link, or an address with the code that the host shows. */
export const joinSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('link'), link: z.string().max(2_000) }),
  z.object({ kind: z.literal('typed'), address: z.string().max(300), code: z.string().max(40) }),
]);
export type Join = z.infer<typeof joinSchema>;

/** Why joining failed. `not-a-list`: something else answered. `other-certificate`: somebody may be in between. */
export type JoinTrouble =
  | 'locked'
  | 'not-a-link'
  | 'unreachable'
  | 'not-a-list'
  | 'other-certificate'
  | 'wrong-code'
  | 'wait'
  | 'unsent'
  | 'bad-event'
  | 'cannot-record';

export const changeStationSchema = z.object({ id: z.uuid(), change: stationChangeSchema });
export { settleRequestSchema };
