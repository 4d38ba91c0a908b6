import { stationSettingsSchema, type StationSettings } from '#shared/contract/settings.ts';
import { usualPaper } from '#shared/domain/paper.ts';
import { paperFor } from '#shared/domain/usual-papers.ts';
import type { Event } from '#shared/domain/event.ts';
import type { StoredSettings } from '../store/stored-settings.ts';

/** The settings of a station as they hold now. */
export type LiveSettings = {
  readonly current: () => StationSettings;
  /** Stores what a person decided; from then on it also wins over the command line. */
  readonly save: (changes: SettingsChanges) => void;
  /** After a transaction that saved was rolled back. */
  readonly reload: () => void;
};

/** Some of the settings; what is undefined stays. */
export type SettingsChanges = { readonly [K in keyof StationSettings]?: StationSettings[K] | undefined };

type Key = keyof StationSettings;
const keys = Object.keys(stationSettingsSchema.shape) as ReadonlyArray<Key>;
const rowOf = (key: Key): string => `settings.${key}`;

const defaultsFor = (event: Event): StationSettings => ({
  stationName: 'Station 1',
  role: 'desk',
  language: (['de', 'en', 'ar'] as const).find((language) => language === event.languages[0]) ?? 'en',
  theme: 'system',
  largeText: false,
  sound: true,
  checkpointId: event.checkpoints[0]?.id ?? '',
  direction: 'entry',
  printer: { kind: 'tray' },
  paper: usualPaper,
  recentPrinters: [],
  rolls: {},
  layouts: { usual: 'standard', byCategory: {} },
  printOnAdmission: true,
  cameraId: null,
  returnAfterSeconds: 8,
  selfServiceByName: false,
});

const isUsable = (event: Event, key: Key, value: unknown): boolean =>
  stationSettingsSchema.shape[key].safeParse(value).success &&
  (key !== 'checkpointId' || event.checkpoints.some(({ id }) => id === value));

/** The settings of an event's database: stored values, over them the command line's, under them defaults; what is not valid falls back. */
export const openStationSettings = (
  stored: StoredSettings,
  event: Event,
  overrides: Partial<StationSettings>,
): LiveSettings => {
  let fromCommandLine: Partial<StationSettings> = overrides;
  const read = (): StationSettings => {
    const layers = keys.map((key) => {
      const choices = [fromCommandLine[key], stored.read(rowOf(key))];
      const choice = choices.find((value) => value !== undefined && isUsable(event, key, value));
      return [key, choice] as const;
    });
    const chosen = Object.fromEntries(layers.filter(([, value]) => value !== undefined)) as Partial<StationSettings>;
    const settings = { ...defaultsFor(event), ...chosen };
    // A printer that is named for one run may take another paper than the stored one.
    const { printer, paper } = fromCommandLine;
    return printer === undefined || paper !== undefined
      ? settings
      : { ...settings, paper: paperFor(settings.printer, settings.paper) };
  };
  let current = read();

  return {
    current: () => current,
    save: (changes) => {
      const changed = keys.filter((key) => changes[key] !== undefined);
      for (const key of changed) stored.write(rowOf(key), changes[key]);
      fromCommandLine = Object.fromEntries(
        Object.entries(fromCommandLine).filter(([key]) => !changed.some((one) => one === key)),
      );
      current = read();
    },
    reload: () => {
      current = read();
    },
  };
};
