import type { Assignment } from '#shared/contract/fleet/stations.ts';
import type { SettingsChanges } from '../../settings/station-settings.ts';

/** The settings that an assignment decides; what it leaves open stays as the station was set up. */
export const settingsOf = ({ name, role, checkpointId }: Assignment): SettingsChanges => ({
  stationName: name,
  role: role ?? undefined,
  checkpointId: checkpointId ?? undefined,
});
