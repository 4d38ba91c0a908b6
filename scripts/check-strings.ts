import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { announcements, channels } from '#shared/contract/channels.ts';
import { checkCatalogues } from './strings/check-catalogues.ts';
import type { Area } from './strings/check-catalogues.ts';
import { usedMessages } from './strings/used-messages.ts';

const renderer = join(import.meta.dirname, '../src/renderer');
const languages = ['de', 'en', 'ar'] as const;

const readCatalogue = async (file: string): Promise<Readonly<Record<string, string>> | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

const readAreas = async (): Promise<ReadonlyArray<Area>> => {
  const folders = (await readdir(join(renderer, 'locales'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  return Promise.all(
    folders.map(async ({ name }) => {
      const [de, en, ar] = await Promise.all(
        languages.map((language) => readCatalogue(join(renderer, 'locales', name, `${language}.json`))),
      );
      return { name, catalogues: { de: de ?? null, en: en ?? null, ar: ar ?? null } };
    }),
  );
};

const readSources = async (): Promise<ReadonlyArray<string>> => {
  const files = (await readdir(renderer, { recursive: true })).filter((file) => /\.tsx?$/u.test(file));
  return Promise.all(files.map((file) => readFile(join(renderer, file), 'utf8')));
};

const areas = await readAreas();
const named = usedMessages(
  await readSources(),
  areas.map((area) => area.name),
);
// The channels of the bridge look like messages.
const ofTheBridge = new Set<string>([...channels, ...announcements]);
const used = { ...named, ids: new Set([...named.ids].filter((id) => !ofTheBridge.has(id))) };
const complaints = checkCatalogues(areas, used);
for (const complaint of complaints) console.error(complaint);
const count = areas.reduce((sum, area) => sum + Object.keys(area.catalogues.de ?? {}).length, 0);
console.log(`${count} messages, ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 1;
