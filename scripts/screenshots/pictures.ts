import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../runtime/paths.ts';
import { say } from '../runtime/say.ts';

const folder = join(projectRoot, 'docs/pictures');

/** Keeps a picture for the documentation and says how large it is. */
export const keepPicture = async (name: string, png: Uint8Array): Promise<void> => {
  const file = join(folder, `${name}.png`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, png);
  say(`${file}: ${Math.round(statSync(file).size / 1_000)} kB`);
};
