import { fleetViewSchema, type FleetView } from '#shared/contract/fleet/stations.ts';
import type { ShownFleet } from '#shared/contract/fleet-views.ts';
import type { ListCall } from './list-calls.ts';

/** The fleet as the list told it last. */
export type FleetWatch = {
  /** Asks the list now. */
  readonly look: () => Promise<void>;
  /** Null before anything was heard. */
  readonly shown: () => ShownFleet | null;
  readonly openFindings: () => number;
  /** Stations besides this one. */
  readonly others: () => number;
  /** What a station is called; null for one that was not heard of. */
  readonly stationName: (stationId: string) => string | null;
};

export type FleetWatchOptions = {
  readonly call: ListCall;
  readonly ownId: () => string;
  readonly mayManage: boolean;
  readonly nameOf: (attendeeId: string) => string | null;
  readonly onChange: () => void;
};

/** Keeps what the list said of the fleet; names of attendees are added here, where they are known. */
export const watchFleet = ({ call, ownId, mayManage, nameOf, onChange }: FleetWatchOptions): FleetWatch => {
  let view: FleetView | null = null;
  let reached = false;
  const openFindings = (): number => view?.findings.filter(({ settled }) => settled === null).length ?? 0;
  const others = (): number =>
    view?.stations.filter(({ id, revokedAt }) => id !== ownId() && revokedAt === null).length ?? 0;
  return {
    look: async () => {
      const before = `${openFindings()} ${others()}`;
      const answer = await call({ method: 'GET', path: '/api/v1/fleet' }, fleetViewSchema);
      reached = answer.ok;
      if (answer.ok) view = answer.value;
      if (before !== `${openFindings()} ${others()}`) onChange();
    },
    shown: () =>
      view === null
        ? null
        : {
            ...view,
            findings: view.findings.map((finding) => ({
              ...finding,
              attendeeName: 'attendeeId' in finding ? nameOf(finding.attendeeId) : null,
            })),
            reached,
            ownId: ownId(),
            mayManage,
          },
    openFindings,
    others,
    stationName: (stationId) => view?.stations.find(({ id }) => id === stationId)?.name ?? null,
  };
};
