import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/store/open-database.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const kills = Number(process.env['EINLASS_KILLS'] ?? 20);
const writer = path.resolve('tests/helpers/faults/store-writer.ts');

/** Lets the writer run, kills it without warning, and gives the last number that it said. */
const writeAndKill = async (file: string, afterMs: number): Promise<number> => {
  const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await once(child.stdout, 'data');
  await pause(afterMs);
  child.kill('SIGKILL');
  await once(child, 'close');
  // What follows the last line break was cut off on its way.
  return Number(said.split('\n').at(-2));
};

test(`killed ${kills} times while writing, nothing that was acknowledged is lost and nothing is damaged`, async () => {
  const file = path.join(tempFolder(), 'einlass.sqlite');
  let acknowledged = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const last = await writeAndKill(file, 10 + Math.random() * 190);
    acknowledged = Math.max(acknowledged, last);
    const opened = openDatabase(file);
    const db = opened.ok ? opened.value : null;
    expect(opened).toMatchObject({ ok: true });
    const { stored, count } = db
      ?.prepare<[], { stored: number; count: number }>(
        'SELECT coalesce(max(seq), 0) AS stored, count(*) AS count FROM log',
      )
      .get() ?? { stored: -1, count: -1 };
    expect(stored).toBeGreaterThanOrEqual(acknowledged);
    expect(count).toBe(stored);
    expect(db?.pragma('integrity_check', { simple: true })).toBe('ok');
    db?.close();
  }
  expect(acknowledged).toBeGreaterThan(kills);
});
