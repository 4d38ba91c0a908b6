import type { StationReport } from '#shared/contract/fleet/stations.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { PrinterState } from '#shared/domain/print-job.ts';
import type { Log } from '../../store/log.ts';
import type { PendingCount } from './pending.ts';

export type ReportSources = {
  readonly version: string;
  readonly settings: () => Pick<StationSettings, 'role' | 'checkpointId'>;
  readonly printer: () => PrinterState;
  readonly battery: () => number | null;
  readonly log: Pick<Log, 'newest'>;
  readonly pending: PendingCount;
};

const longest = 40;

const printerText = (state: PrinterState): string => {
  switch (state.kind) {
    case 'ready':
      return state.paperNearEnd ? 'paper-near-end' : 'ready';
    case 'not-ready':
      return state.trouble;
    case 'unknown':
      return 'unknown';
    default:
      return assertNever(state);
  }
};

/** How a station says it is, when everything up to a number of its log is up. */
export const reportOf =
  ({ version, settings, printer, battery, log, pending }: ReportSources): ((upTo: number) => Promise<StationReport>) =>
  async (upTo) => {
    const { role, checkpointId } = settings();
    return {
      version: version.slice(0, longest),
      role,
      checkpointId,
      waiting: Math.max(0, log.newest() - upTo),
      printer: printerText(printer()).slice(0, longest),
      battery: battery(),
      pending: await pending.after(upTo),
    };
  };
