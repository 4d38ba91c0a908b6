import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Importer } from '../importing/importer.ts';
import type { Lock } from '../lock/lock.ts';
import type { Store } from '../store/store.ts';
import type { ChosenEvent } from './choose-event.ts';

const key = 'event.attendees';

const fingerprint = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};

const importWhole = async (importer: Importer, file: string): Promise<Outcome<null, 'bad-event' | 'disk-full'>> => {
  const preview = await importer.preview({ kind: 'file', path: file }, { mapping: null, sheet: null });
  const outcome = preview.ok
    ? await importer.apply(preview.value.importId, { onBadRows: 'skip', gone: 'keep', by: null })
    : preview;
  if (outcome.ok) return { ok: true, value: null };
  return { ok: false, code: outcome.code === 'disk-full' ? 'disk-full' : 'bad-event' };
};

/** What of a station this needs. */
export type TakeOverParts = {
  readonly chosen: ChosenEvent;
  readonly store: Pick<Store, 'settings'>;
  readonly importer: Importer;
  readonly lock: Lock;
};

/** Imports the list that an event comes with, when it was not imported before or has changed since; the demo also gets its PIN. */
export const takeOverAttendees = async (
  { chosen, store, importer, lock }: TakeOverParts,
  demoPin: string,
): Promise<Outcome<null, 'bad-event' | 'disk-full'>> => {
  if (!(await importer.undoUnfinished())) return { ok: false, code: 'disk-full' };
  const { attendeesFile, isDemo } = chosen;
  const known = store.settings.read(key);
  // The demo's people may have been replaced by somebody's own list: they come once.
  if (attendeesFile === null || (isDemo && known !== undefined)) return { ok: true, value: null };
  let current: string;
  try {
    current = await fingerprint(attendeesFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { ok: false, code: 'bad-event' };
  }
  if (known === current) return { ok: true, value: null };
  const outcome = await importWhole(importer, attendeesFile);
  if (!outcome.ok) return outcome;
  if (isDemo) (await lock.prepare(demoPin, true))();
  store.settings.write(key, current);
  return outcome;
};
