import { randomBytes } from 'node:crypto';
import { app, clipboard } from 'electron';
import type { StationOptions } from '#core/ports.ts';
import { usualPrinterPlaces } from '#core/printing/finding/printer-places.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import { startCentralHost } from './central-host.ts';
import type { CommandLine } from './command-line.ts';
import type { ProgramFolders } from './folders.ts';
import { reveal } from './reveal.ts';
import { createSecrets } from './secrets.ts';

export type StationWorld = Pick<
  StationOptions,
  | 'dataFolder'
  | 'renderer'
  | 'measureBadges'
  | 'previewBadge'
  | 'makePdf'
  | 'systemPrinting'
  | 'quit'
  | 'reopen'
  | 'startsUnlocked'
  | 'log'
> & {
  readonly options: CommandLine;
  readonly folders: ProgramFolders;
  /** The central list starts when this resolves. */
  readonly centralMayStart: Promise<unknown>;
};

const overridesOf = ({ role, language, printer }: CommandLine): Partial<StationSettings> => ({
  ...(role === null ? {} : { role }),
  ...(language === null ? {} : { language }),
  ...(printer === null ? {} : { printer }),
});

/** Gives the core what it needs from the world outside plain Node. */
export const stationOptions = ({ options, folders, centralMayStart, log, ...world }: StationWorld): StationOptions => ({
  ...world,
  log,
  resourcesFolder: folders.resources,
  liveFolder: folders.live,
  eventFile: options.eventFile,
  overrides: overridesOf(options),
  printerPlaces: usualPrinterPlaces,
  livePort: options.livePort,
  ticketPlayer: options.ticketPlayer,
  version: app.getVersion(),
  workbookProgram: folders.workbook,
  startCentral: () => startCentralHost(folders.central, centralMayStart, log),
  clock: { now: () => Date.now(), monotonic: () => performance.now() },
  randomBytes: (size) => randomBytes(size),
  secrets: createSecrets(),
  readClipboard: async () => clipboard.readText(),
  reveal,
  join: options.join,
  sqliteBinding: process.env['EINLASS_SQLITE_BINDING'] ?? null,
});
