import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/store/open-database.ts';
import { openFile, tempStore } from '#tests/helpers/store.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

/** How many facts a database holds; they must be the first ones, without a gap. */
const countedFacts = (file: string): number => {
  const opened = openDatabase(file);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  const db = opened.value;
  const seqs = db.prepare<[], number>('SELECT seq FROM log ORDER BY seq').pluck().all();
  expect(seqs).toEqual(seqs.map((_, n) => n + 1));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  return seqs.length;
};

test('a log file that was cut or flipped anywhere leaves all commits before the damage, and never a damaged database', () => {
  const { db, log } = tempStore();
  const facts = 40;
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let n = 0; n < facts; n += 1) log.append({ kind: 'roster', payload: { registered: { participant: n } } }, n);
  const wal = readFileSync(`${db.name}-wal`);
  expect(wal.length).toBeGreaterThan(10_000);
  const folder = tempFolder();
  const reopened = (damaged: Uint8Array): number => {
    const file = path.join(folder, 'torn.sqlite');
    copyFileSync(db.name, file);
    writeFileSync(`${file}-wal`, damaged);
    return countedFacts(file);
  };
  expect(reopened(wal)).toBe(facts);

  const place = fc.integer({ min: 0, max: wal.length - 1 });
  fc.assert(
    fc.property(place, fc.option(fc.integer({ min: 1, max: 255 })), (at, flip) => {
      const torn =
        flip === null ? wal.subarray(0, at) : Uint8Array.from(wal, (byte, n) => (n === at ? byte ^ flip : byte));
      expect(reopened(torn)).toBeLessThanOrEqual(facts);
      // A fact takes at least one frame, so at most that many before the damage may be missing.
      const frames = Math.floor((at - 32) / 4_120);
      expect(reopened(torn)).toBeGreaterThanOrEqual(Math.min(facts, Math.floor(frames / 5)) - 1);
    }),
    { numRuns: Number(process.env['EINLASS_TORN'] ?? 60) },
  );
});

test('a shared-memory file from elsewhere does not matter', () => {
  const file = path.join(tempFolder(), 'einlass.sqlite');
  openFile(file).close();
  writeFileSync(`${file}-shm`, Buffer.alloc(32_768, 0xff));
  expect(openDatabase(file)).toMatchObject({ ok: true });
});
