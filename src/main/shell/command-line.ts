import { isAbsolute } from 'node:path';
import { readJoinLink } from '#shared/contract/fleet/join-link.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import { readPrinterTarget } from '#shared/domain/printer-address.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';

/** What the command line decides for one run; null means that it says nothing. */
export type CommandLine = {
  readonly dataFolder: string | null;
  readonly eventFile: string | null;
  readonly printer: PrinterTarget | null;
  readonly role: StationSettings['role'] | null;
  readonly language: StationSettings['language'] | null;
  /** Null when nobody asked for a port: the list takes the usual one, or the next free. */
  readonly livePort: number | null;
  /** An `einlass://join?...` link; joins at the start when the station has not joined yet. */
  readonly join: string | null;
  /** A video that Chromium shows in place of a camera. */
  readonly cameraFile: string | null;
  /** The video holds demo tickets, and the screen says so. */
  readonly ticketPlayer: boolean;
  /** A plain window of this size instead of the whole screen. */
  readonly window: { readonly width: number; readonly height: number } | null;
};

const prefix = '--einlass-';

const path = (text: string): string | null => (isAbsolute(text) ? text : null);

const joinLink = (text: string): string | null => (readJoinLink(text) === null ? null : text);

const port = (text: string): number | null => {
  const number = Number(text);
  return /^\d{1,5}$/u.test(text) && number >= 1 && number <= 65_535 ? number : null;
};

const roles: ReadonlyMap<string, StationSettings['role']> = new Map([
  ['desk', 'desk'],
  ['self', 'self-service'],
]);
const languages: ReadonlyMap<string, StationSettings['language']> = new Map([
  ['de', 'de'],
  ['en', 'en'],
  ['ar', 'ar'],
]);

const size = (text: string): { readonly width: number; readonly height: number } | null => {
  const match = /^(\d{3,4})x(\d{3,4})$/u.exec(text);
  return match === null ? null : { width: Number(match[1]), height: Number(match[2]) };
};

/** Reads our switches out of a command line that also holds Chromium's; `problems` names each switch that makes no sense. */
export const parseCommandLine = (
  argv: ReadonlyArray<string>,
): { readonly options: CommandLine; readonly problems: ReadonlyArray<string> } => {
  const given = new Map<string, string>();
  for (const argument of argv.filter((each) => each.startsWith(prefix))) {
    const [name = '', ...value] = argument.slice(prefix.length).split('=');
    given.set(name, value.join('='));
  }
  const problems: string[] = [];
  const take = <Value>(name: string, read: (text: string) => Value | null | undefined): Value | null => {
    const text = given.get(name);
    given.delete(name);
    if (text === undefined) return null;
    const value = read(text) ?? null;
    if (value === null) problems.push(`${prefix}${name}=${text}`);
    return value;
  };
  const options: CommandLine = {
    dataFolder: take('data', path),
    eventFile: take('event', path),
    printer: take('printer', readPrinterTarget),
    role: take('role', (text) => roles.get(text)),
    language: take('lang', (text) => languages.get(text)),
    livePort: take('live-port', port),
    join: take('join', joinLink),
    cameraFile: take('camera-file', path),
    ticketPlayer: take('ticket-player', (text) => (text === '' ? true : null)) ?? false,
    window: take('window', size),
  };
  problems.push(...[...given.keys()].map((name) => `${prefix}${name}`));
  return { options, problems };
};
