import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEventFolder, readEventFile } from '#core/event/event-folder.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';

/** A data folder for the demo with its people that asks nothing and hands nothing out. */
export const prepareQuietDemo = (): { readonly dataFolder: string; readonly remove: () => void } => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'einlass-'));
  const demo = readEventFile(join(projectRoot, 'resources/demo/event.json')) as object;
  const quiet = { ...demo, questions: [], handOuts: [] };
  if (!createEventFolder(dataFolder, quiet, Date.now()).ok) throw new Error('The event is not usable.');
  return { dataFolder, remove: () => rmSync(dataFolder, { recursive: true, force: true }) };
};
