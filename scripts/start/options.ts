import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCommandLine } from '../../src/main/shell/command-line.ts';

type Option = {
  readonly value: string;
  readonly meaning: string;
  readonly isPath?: boolean;
  readonly example?: string;
};

/** The options of `npm start`; each is a switch `--einlass-…` of the kiosk too. */
const options: Readonly<Record<string, Option>> = {
  data: { value: 'DIR', meaning: 'where events live', isPath: true },
  event: { value: 'FILE.csv', meaning: 'open an event of its own with this guest list', isPath: true },
  printer: {
    value: 'tcp://HOST|system:NAME|…',
    meaning: 'tcp://HOST (ESC/POS), zpl://HOST, brother://HOST, /dev/usb/lp0, system:NAME, tray',
    example: 'tcp://192.168.1.50:9100',
  },
  role: { value: 'desk|self', meaning: 'for staff, or for attendees', example: 'desk' },
  lang: { value: 'de|en|ar', meaning: 'language of the interface', example: 'de' },
  'live-port': { value: 'N', meaning: 'port of the live page', example: '4700' },
  join: {
    value: 'LINK',
    meaning: 'join the list of this link, unless one was joined already',
    example: "'einlass://join?a=192.168.1.7:8177&c=…'",
  },
  'camera-file': { value: 'FILE.mjpeg|FILE.y4m', meaning: 'a video in place of a camera', isPath: true },
};

/** What may follow `npm start --`. */
export const usage: string = [
  'npm start -- [options]',
  ...Object.entries(options).map(([name, { value, meaning }]) => `  ${`--${name} ${value}`.padEnd(36)}${meaning}`),
].join('\n');

export type StartOptions = {
  /** As switches for the kiosk. */
  readonly switches: ReadonlyArray<string>;
  readonly eventFile: string | null;
  readonly cameraFile: string | null;
};

export type ReadOptions =
  | { readonly kind: 'options'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

/** Reads the words after `npm start --`; paths count from `folder`. A wrong word is answered with a sentence about it. */
export const readOptions = (words: ReadonlyArray<string>, folder: string): ReadOptions => {
  const parsed = parse(words);
  if (typeof parsed === 'string') return { kind: 'wrong', message: parsed };
  if (parsed['help'] !== undefined) return { kind: 'help' };
  const given = Object.entries(parsed).map(([name, value]) => {
    const text = String(value);
    return { name, text, value: options[name]?.isPath ? resolve(folder, text) : text };
  });
  for (const { name, text, value } of given) {
    const problem = problemWith(name, text, value);
    if (problem !== null) return { kind: 'wrong', message: problem };
  }
  const pathOf = (name: string): string | null => given.find((option) => option.name === name)?.value ?? null;
  return {
    kind: 'options',
    options: {
      switches: given.map(({ name, value }) => `--einlass-${name}=${value}`),
      eventFile: pathOf('event'),
      cameraFile: pathOf('camera-file'),
    },
  };
};

const parse = (words: ReadonlyArray<string>): Readonly<Record<string, unknown>> | string => {
  const known = Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' }] as const));
  try {
    return parseArgs({ args: [...words], options: { ...known, help: { type: 'boolean' } } }).values;
  } catch (error) {
    return (error as Error).message;
  }
};

const problemWith = (name: string, text: string, value: string): string | null => {
  const option = options[name];
  const isWrong = text === '' || parseCommandLine([`--einlass-${name}=${value}`]).problems.length > 0;
  if (isWrong && option !== undefined) {
    const example = option.example === undefined ? '' : ` For example: --${name} ${option.example}`;
    return `--${name} "${text}" is not ${option.value}.${example}`;
  }
  return name === 'camera-file' && !/\.(mjpeg|y4m)$/iu.test(text)
    ? `--camera-file must be a .mjpeg or .y4m video, not "${text}".`
    : null;
};
