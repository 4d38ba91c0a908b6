import path from 'node:path';
import { parseArgs } from 'node:util';

export const usage = `npm run central -- --db sqlite:FILE|postgres://... [--event EVENT.json]
                  [--port 8177] [--host 0.0.0.0] [--public HOST[:PORT]] [--announce]
                  [--cert FILE --key FILE | --behind-proxy]
    serves the list until it is stopped; --event is needed once
    EINLASS_DB in the environment stands for --db, so that no list of processes shows a password
npm run central -- pairing-code --db ...      makes a code for one station
npm run central -- organiser-link --db ...    makes a link for an organiser
npm run central -- withdraw-links --db ...    makes all organisers' links useless
npm run central -- copy --from ... --to ...   copies a list into an empty database
npm run central -- backup --db ... --to FILE  copies a list into a SQLite file, also while it is in use
npm run central -- erase --db ... --yes-erase ID
    erases attendees, stations and organisers' links; ID is the event's id`;

/** Commands that need a database and nothing else. */
const plain = ['pairing-code', 'organiser-link', 'withdraw-links'] as const;

/** What a person asked the central list's command for. Files are absolute. */
export type Asked =
  | {
      readonly kind: 'serve';
      readonly db: string;
      readonly port: number;
      readonly host: string;
      readonly eventFile: string | null;
      readonly publicAddress: string | null;
      readonly announce: boolean;
      readonly liveFolder: string | null;
      readonly showing:
        | { readonly kind: 'own' | 'proxy' }
        | { readonly kind: 'given'; readonly cert: string; readonly key: string };
    }
  | { readonly kind: (typeof plain)[number]; readonly db: string }
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'erase'; readonly db: string; readonly confirmedId: string };

export type Read =
  | { readonly kind: 'asked'; readonly asked: Asked }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  db: text,
  port: text,
  host: text,
  event: text,
  public: text,
  live: text,
  cert: text,
  key: text,
  from: text,
  to: text,
  'yes-erase': text,
  announce: flag,
  'behind-proxy': flag,
  help: flag,
} as const;

const wrong = (message: string): Read => ({ kind: 'wrong', message });
const asked = (what: Asked): Read => ({ kind: 'asked', asked: what });

/** Reads the words after `npm run central --`; files are looked for from `folder`. `usualDb` is the database where none is named. */
export const readArguments = (words: ReadonlyArray<string>, folder: string, usualDb: string | null = null): Read => {
  const file = (name: string): string => path.resolve(folder, name);
  const database = (name: string): string => (name.startsWith('sqlite:') ? `sqlite:${file(name.slice(7))}` : name);

  const parse = () => parseArgs({ args: [...words], options, allowPositionals: true });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    return wrong(error instanceof Error ? error.message : 'These options make no sense.');
  }
  const { values, positionals } = parsed;
  const [command = 'serve', ...more] = positionals;
  if (values.help === true) return { kind: 'help' };
  if (more.length > 0) return wrong(`One command at a time: ${positionals.join(' ')}`);

  if (command === 'copy') {
    if (values.from === undefined || values.to === undefined) return wrong('copy needs --from and --to.');
    return asked({ kind: 'copy', from: database(values.from), to: database(values.to) });
  }
  const named = values.db ?? usualDb;
  if (named === null) return wrong('Which database? --db sqlite:FILE or --db postgres://...');
  const db = database(named);

  const acting = plain.find((one) => one === command);
  if (acting !== undefined) return asked({ kind: acting, db });
  if (command === 'backup') {
    if (values.to === undefined) return wrong('backup needs --to FILE.');
    return asked({ kind: 'copy', from: db, to: `sqlite:${file(values.to)}` });
  }
  if (command === 'erase')
    return values['yes-erase'] === undefined
      ? wrong("erase needs --yes-erase ID with the event's id, so that no list is erased by mistake.")
      : asked({ kind: 'erase', db, confirmedId: values['yes-erase'] });
  if (command !== 'serve') return wrong(`There is no command "${command}".`);

  const port = Number(values.port ?? 8177);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return wrong('--port is a number up to 65535.');
  const { cert, key } = values;
  const isBehindProxy = values['behind-proxy'] === true;
  if ((cert === undefined) !== (key === undefined)) return wrong('--cert and --key belong together.');
  if (cert !== undefined && isBehindProxy) return wrong('Behind a proxy the proxy holds the certificate.');
  return asked({
    kind: 'serve',
    db,
    port,
    host: values.host ?? '0.0.0.0',
    eventFile: values.event === undefined ? null : file(values.event),
    publicAddress: values.public ?? null,
    announce: values.announce === true,
    liveFolder: values.live === undefined ? null : file(values.live),
    showing:
      cert !== undefined && key !== undefined
        ? { kind: 'given', cert: file(cert), key: file(key) }
        : { kind: isBehindProxy ? 'proxy' : 'own' },
  });
};
