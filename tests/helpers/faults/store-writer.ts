import { randomBytes } from 'node:crypto';
import { createIds } from '#core/store/new-id.ts';
import { openDatabase } from '#core/store/open-database.ts';
import { openStore } from '#core/store/store.ts';

// A process of its own that appends facts until it is killed, and says each number only after its commit.
const opened = openDatabase(process.argv[2] ?? '');
if (!opened.ok) throw new Error(opened.code);
const { db, log } = openStore(opened.value, createIds(Date.now, randomBytes));
const append = db.transaction(() =>
  log.append({ kind: 'roster', payload: { registered: { participant: 1 } } }, Date.now()),
);

const goOn = (): void => {
  for (let n = 0; n < 20; n += 1) process.stdout.write(`${append.immediate().seq}\n`);
  setImmediate(goOn);
};
process.stdout.write('0\n');
goOn();
