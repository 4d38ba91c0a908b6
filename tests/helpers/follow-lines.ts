import { existsSync, readFileSync, type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

type Line = Readonly<Record<string, unknown>>;

/** Reads lines of JSON from a file that another process writes. */
export type FollowedLines = {
  /** The first line, written already or to come within `patienceMs`, that fits; what is not JSON is passed over. */
  readonly find: (fits: (line: Line) => boolean, patienceMs: number) => Promise<Line>;
  readonly stop: () => void;
};

const parse = (text: string): Line | null => {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return null;
  }
};

/** Follows a file that may not exist yet, without polling. */
export const followLines = (file: string): FollowedLines => {
  const lookers = new Set<() => void>();
  const watcher: FSWatcher = watch(dirname(file), (_event, name) => {
    if (name === basename(file)) for (const look of lookers) look();
  });
  const lines = (): ReadonlyArray<Line> =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .slice(0, -1)
          .map(parse)
          .filter((line) => line !== null)
      : [];
  return {
    find: (fits, patienceMs) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void): void => {
          lookers.delete(look);
          clearTimeout(timer);
          act();
        };
        const look = (): void => {
          const found = lines().find(fits);
          if (found !== undefined) settle(() => resolve(found));
        };
        const fail = (why: string) => (): void =>
          settle(() => reject(new Error(`${why} It said: ${JSON.stringify(lines())}`)));
        const timer = setTimeout(fail('The kiosk did not say what was awaited.'), patienceMs);
        watcher.once('close', fail('The kiosk ended before it said what was awaited.'));
        lookers.add(look);
        look();
      }),
    stop: () => watcher.close(),
  };
};
