import { access, constants, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import { readDeviceId } from './device-id.ts';
import type { DevicePlaces } from './printer-places.ts';
import { headOf, languageOf, titleOf } from './identify.ts';

const namesIn = (folder: string): Promise<ReadonlyArray<string>> => readdir(folder).catch(() => []);

const mayOpen = (path: string): Promise<boolean> =>
  access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );

const look = async ({ nodes, facts }: DevicePlaces, name: string): Promise<FoundPrinter | null> => {
  const path = join(nodes, name);
  const identity = readDeviceId(await readFile(join(facts, name, 'device/ieee1284_id'), 'utf8').catch(() => ''));
  const said = languageOf(identity);
  if (said === 'other') return null;
  // The cheap ones among receipt printers say nothing.
  const language = said === 'unsaid' ? 'escpos' : said;
  const head = headOf(language, identity.model);
  return {
    target: { kind: 'direct', language, connection: { kind: 'device', path }, head },
    model: titleOf(identity),
    permitted: await mayOpen(path),
  };
};

/** The printers on USB whose language Einlass speaks; nothing is opened, nothing sent. */
export const listDeviceNodes = async (places: DevicePlaces): Promise<ReadonlyArray<FoundPrinter>> => {
  const names = (await namesIn(places.nodes)).filter((name) => /^lp\d+$/u.test(name)).toSorted();
  const found = await Promise.all(names.map((name) => look(places, name)));
  return found.filter((printer) => printer !== null);
};
