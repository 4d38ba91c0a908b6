import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqliteDefines } from '#scripts/runtime/native.ts';
import { projectRoot } from '#scripts/runtime/paths.ts';

test("SQLite is compiled with the package's own options", async () => {
  const defines = sqliteDefines(
    await readFile(join(projectRoot, 'node_modules/better-sqlite3/deps/defines.gypi'), 'utf8'),
  );
  expect(defines).toEqual(expect.arrayContaining(['-DSQLITE_THREADSAFE=2', '-DSQLITE_ENABLE_FTS5', '-DSQLITE_DQS=0']));
  expect(defines).toHaveLength(new Set(defines).size);
  expect(defines.every((define) => /^-D[A-Z0-9_]+(=-?\d+)?$/.test(define))).toBe(true);
});
