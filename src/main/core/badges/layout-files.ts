import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '#shared/contract/ipc.ts';
import { layoutLimit, type LayoutFile } from '#shared/contract/layout.ts';
import { layoutNameSchema } from '#shared/contract/settings.ts';
import { writeDurably } from '../event/durable-file.ts';
import { readLayoutText } from './layout-text.ts';

/** Where layout files lie. */
export type LayoutFolders = {
  /** Those of the event; made when the first one is saved. */
  readonly own: string;
  /** Those that come with the program. */
  readonly shipped: string;
  /** Where copies are put that somebody asks for. */
  readonly exports: string;
};

/** The layouts of one event: those of its own, and those that come with the program. */
export type LayoutFiles = {
  /** By name; the same name once, as the own one wins. */
  readonly list: () => ReadonlyArray<LayoutFile>;
  /** The text of a layout; null when there is none that can be used. */
  readonly read: (name: string) => string | null;
  /** Keeps a layout as the event's own; a power cut leaves the old text or the new one. */
  readonly save: (name: string, text: string) => Outcome<null, 'too-large' | 'cannot-save'>;
  /** Deletes an own layout; a shipped one of the same name comes back. */
  readonly remove: (name: string) => Outcome<null, 'unknown-layout' | 'cannot-save'>;
  /** Takes a file over under a name that is free. */
  readonly take: (
    file: string,
  ) => Outcome<{ readonly name: string }, 'not-a-layout' | 'too-large' | 'not-found' | 'cannot-save'>;
  /** Puts a copy where people find it, under a name that is free. */
  readonly copyOut: (name: string) => Outcome<{ readonly path: string }, 'unknown-layout' | 'cannot-save'>;
};

const ending = '.html';

const namesIn = (folder: string): ReadonlyArray<string> =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length).normalize('NFC'))
    .filter((name) => layoutNameSchema.safeParse(name).success);

/** The outcome, or that the disk did not let it be written. */
const written = <Value>(write: () => Value): Outcome<Value, 'cannot-save'> => {
  try {
    return { ok: true, value: write() };
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { ok: false, code: 'cannot-save' };
  }
};

/** A name of which `isTaken` says no: the wanted one, or the first with a number. */
const freeName = (wanted: string, isTaken: (name: string) => boolean): string => {
  let name = wanted;
  for (let at = 2; isTaken(name); at += 1) name = `${wanted.slice(0, 55).trim()} ${at}`;
  return name;
};

/** What of a file's name can be the name of a layout. */
const layoutNameFrom = (file: string): string => {
  const name = path
    .parse(file)
    .name.normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replace(/^[ _-]+/u, '')
    .slice(0, 55)
    .trim();
  return name === '' ? 'layout' : name;
};

/** Opens the layouts of an event. */
export const openLayoutFiles = ({ own, shipped, exports }: LayoutFolders): LayoutFiles => {
  const fileIn = (folder: string, name: string): string => path.join(folder, `${name}${ending}`);

  const textIn = (folder: string, name: string): string | null => {
    const read = readLayoutText(fileIn(folder, name));
    return read.ok ? read.value : null;
  };
  const read = (name: string): string | null => textIn(own, name) ?? textIn(shipped, name);

  const save: LayoutFiles['save'] = (name, text) => {
    if (text.length > layoutLimit) return { ok: false, code: 'too-large' };
    return written(() => {
      mkdirSync(own, { recursive: true });
      writeDurably(fileIn(own, name), text);
      return null;
    });
  };

  return {
    list: () => {
      const ours = new Set(namesIn(own));
      const theirs = new Set(namesIn(shipped));
      return [...new Set([...theirs, ...ours])]
        .toSorted((one, other) => one.localeCompare(other))
        .map((name) => ({ name, shipped: theirs.has(name), own: ours.has(name) }));
    },
    read,
    save,
    remove: (name) => {
      const file = fileIn(own, name);
      if (!existsSync(file)) return { ok: false, code: 'unknown-layout' };
      return written(() => {
        rmSync(file);
        return null;
      });
    },
    take: (file) => {
      const text = readLayoutText(file);
      if (!text.ok) return text;
      const taken = new Set([...namesIn(own), ...namesIn(shipped)].map((name) => name.toLowerCase()));
      const name = freeName(layoutNameFrom(file), (wanted) => taken.has(wanted.toLowerCase()));
      const saved = save(name, text.value);
      return saved.ok ? { ok: true, value: { name } } : saved;
    },
    copyOut: (name) => {
      const text = read(name);
      if (text === null) return { ok: false, code: 'unknown-layout' };
      return written(() => {
        mkdirSync(exports, { recursive: true });
        const free = freeName(
          name,
          (wanted) => statSync(fileIn(exports, wanted), { throwIfNoEntry: false }) !== undefined,
        );
        writeDurably(fileIn(exports, free), text);
        return { path: fileIn(exports, free) };
      });
    },
  };
};
