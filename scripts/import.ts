import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Importer } from '#core/importing/importer.ts';
import { readImportArguments } from './import/arguments.ts';
import { openImporter } from './import/open-importer.ts';
import { whyFile, whyRow } from './import/why.ts';
import { Failure, runCommand } from './runtime/failure.ts';

const takeOver = async (importer: Importer, file: string): Promise<string> => {
  const preview = await importer.preview({ kind: 'file', path: path.resolve(file) }, { mapping: null, sheet: null });
  if (!preview.ok) throw new Failure(whyFile[preview.code]);
  const { importId, rows } = preview.value;
  const applied = await importer.apply(importId, { onBadRows: 'skip', gone: 'keep', by: 'organiser' });
  if (!applied.ok) throw new Failure(whyFile[applied.code]);
  const { imported, changed, rejected } = applied.value;
  return JSON.stringify({
    rows,
    imported,
    changed,
    rejected: rejected.map(({ line, cause }) => ({ line, why: whyRow[cause] })),
  });
};

/** `npm run import`: takes a guest list over without a kiosk and says what became of it. */
await runCommand(async () => {
  const asked = readImportArguments(process.argv.slice(2));
  if (!asked.ok) {
    console.error('npm run import -- FILE [--data-folder DIR [--event ID]] [--twice] [--json]');
    return 2;
  }
  const { file, dataFolder, eventId, twice, json } = asked.value;
  const folder = dataFolder ?? mkdtempSync(path.join(tmpdir(), 'einlass-import-'));
  try {
    const { importer, close } = openImporter(folder, eventId);
    try {
      if (!json) console.log(dataFolder === null ? 'Into a demo event that is thrown away.' : `Into ${folder}.`);
      for (let time = 0; time < (twice ? 2 : 1); time += 1) console.log(await takeOver(importer, file));
      return 0;
    } finally {
      await importer.close();
      close();
    }
  } finally {
    if (dataFolder === null) rmSync(folder, { recursive: true, force: true });
  }
});
