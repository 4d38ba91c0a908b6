import { readBoot } from '../../event/boot-file.ts';
import type { StationOptions } from '../../ports.ts';
import { newId } from '../../store/new-id.ts';
import type { Fleet } from './fleet.ts';
import { readInvitation } from './invitation.ts';
import { joinList } from './join-list.ts';

const usualName = 'Station 1';

const tell = (log: StationOptions['log'], trouble: string): void =>
  log({ level: 'error', what: 'not-joined-at-start', cause: trouble });

/** Joins by the link of the command line before any event was opened here, so that none has to be made for nothing; what stands in the way is logged. */
export const joinBeforeFirst = async (options: StationOptions): Promise<void> => {
  const { dataFolder, join: link, eventFile, overrides, clock, randomBytes, secrets, log } = options;
  const { eventId, task } = readBoot(dataFolder);
  if (link === null || eventFile !== null || eventId !== null || task !== null) return;
  const invitation = readInvitation({ kind: 'link', link });
  if (!invitation.ok) return tell(log, invitation.code);
  const joined = await joinList({
    invitation: invitation.value,
    luggage: { stationId: newId(clock.now(), randomBytes), settings: {}, lock: {} },
    stationName: overrides.stationName ?? usualName,
    open: null,
    dataFolder,
    secrets,
    randomBytes,
  });
  return joined.ok ? undefined : tell(log, joined.code);
};

/** Joins by the link of the command line from the event that is open, when the station has not joined a list yet. */
export const joinAtStart = ({ join: link, log }: StationOptions, fleet: Pick<Fleet, 'state' | 'join'>): void => {
  if (link === null || fleet.state().kind === 'joined') return;
  void (async () => {
    const joined = await fleet.join({ kind: 'link', link });
    if (!joined.ok) tell(log, joined.code);
  })();
};
