import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultReport } from './fault-report.ts';

const kept = 20;

/** Writes down why the station ended, in `<data>/crashes`, without personal data; the newest twenty are kept. */
export const writeCrashFile = (dataFolder: string, fault: unknown, version: string, at: Date): string => {
  const folder = join(dataFolder, 'crashes');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${at.toISOString().replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ at: at.toISOString(), version, ...faultReport(fault) }, null, 2)}\n`, {
    mode: 0o600,
  });
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
  for (const name of all.slice(0, -kept)) rmSync(join(folder, name), { force: true });
  return file;
};
