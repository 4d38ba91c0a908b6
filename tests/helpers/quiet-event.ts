import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/runtime/paths.ts';
import { tempFolder } from './temp-folder.ts';

/** The file of an event like the demo that asks nothing and hands nothing out, beside its guest list. */
export const quietEventFile = (): string => {
  const folder = tempFolder();
  const demo = join(projectRoot, 'resources/demo');
  cpSync(demo, folder, { recursive: true });
  const file = join(folder, 'event.json');
  const event = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...event, questions: [], handOuts: [] }));
  return file;
};
