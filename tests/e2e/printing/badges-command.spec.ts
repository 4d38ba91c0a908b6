import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { namesByScript } from '#tests/helpers/names/names-by-script.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const run = promisify(execFile);

type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string; readonly out: string };

const badges = async (names: ReadonlyArray<string>): Promise<Ran> => {
  const folder = tempFolder();
  const file = join(folder, 'names.txt');
  const out = join(folder, 'out');
  writeFileSync(file, names.join('\n'));
  try {
    const ran = await run(process.execPath, ['scripts/badges.ts', '--names', file, '--out', out, '--json']);
    return { code: 0, out, ...ran };
  } catch (error) {
    return { ...(error as Omit<Ran, 'out'>), out };
  }
};

test('every name of a list in all scripts, and what no name is, comes out whole and is read back', async () => {
  const names = [...Object.values(namesByScript), '../../etc/passwd', '   ', '\u001b@\u0007Ann', 'W'.repeat(400), '😀'];
  const { code, stdout, out } = await badges(names);
  const count = names.length;
  expect(JSON.parse(stdout)).toEqual({ names: count, printed: count, emptyBoxes: 0, cut: 0, readBack: count });
  expect(code).toBe(0);
  expect(readdirSync(out)).toHaveLength(count);
  expect(existsSync(join(out, 'badge-00001.png'))).toBe(true);
});

test('a name with a character that no font holds is counted and fails the command; the name itself is not told', async () => {
  const { code, stdout, stderr } = await badges(['Ann Lee', 'Ann 𓀀', 'Bo']);
  expect(JSON.parse(stdout)).toEqual({ names: 3, printed: 3, emptyBoxes: 1, cut: 0, readBack: 3 });
  expect([code, stderr.includes('badge-00002: no font holds U+13000'), stderr.includes('Ann')]).toEqual([
    1,
    true,
    false,
  ]);
});
