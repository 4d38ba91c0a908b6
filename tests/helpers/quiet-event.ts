import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#scripts/runtime/paths.ts';

/** The file of an event like the demo that asks nothing and hands nothing out, beside its guest list. */
export const writeQuietEvent = (): { readonly file: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'einlass-'));
  cpSync(join(projectRoot, 'resources/demo'), folder, { recursive: true });
  const file = join(folder, 'event.json');
  const event = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...event, questions: [], handOuts: [] }));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
