import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const photos = z.array(z.object({ file: z.string().min(1), texts: z.array(z.string()) }));

/** A picture and the contents of which one must be read; none when nothing may be read. */
export type Photo = z.infer<typeof photos>[number];

/** Reads manifest.json of a folder of pictures; throws with the place of the fault when it is not one. */
export const readManifest = async (folder: string): Promise<ReadonlyArray<Photo>> =>
  photos.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
