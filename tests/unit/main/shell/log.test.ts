import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCrashFile } from '../../../../src/main/shell/crash-file.ts';
import { faultReport } from '../../../../src/main/shell/fault-report.ts';
import { openLog } from '../../../../src/main/shell/log.ts';
import { createRotatingFile } from '../../../../src/main/shell/rotating-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'einlass-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

test('a line is written at once, as JSON, with fields that hold personal data blotted out', () => {
  const log = openLog(folder);
  log({ level: 'warn', what: 'printer', trouble: 'paper-out', name: 'Ada Lovelace', query: 'ada' });
  const line = JSON.parse(read('logs/station.log')) as Record<string, unknown>;
  expect(line).toMatchObject({ level: 40, what: 'printer', trouble: 'paper-out', name: '…', query: '…' });
  expect(read('logs/station.log')).not.toContain('Ada');
});

test('the file and its predecessor stay within their bound', () => {
  const file = createRotatingFile(join(folder, 'a.log'), 1_000);
  for (let line = 0; line < 500; line += 1) file.write(`${String(line).padStart(99, '0')}\n`);
  expect(readdirSync(folder).toSorted()).toEqual(['a.log', 'a.log.1']);
  expect(statSync(join(folder, 'a.log')).size).toBeLessThanOrEqual(1_000);
  expect(statSync(join(folder, 'a.log.1')).size).toBeLessThanOrEqual(1_000);
  expect(read('a.log')).toContain('499\n');
});

test('lines that the disk refuses are counted and told with the next one', () => {
  // A file where the folder should be: no write can succeed.
  writeFileSync(join(folder, 'logs'), '');
  const file = createRotatingFile(join(folder, 'logs/a.log'), 1_000);
  file.write('one\n');
  file.write('two\n');
  rmSync(join(folder, 'logs'));
  file.write('three\n');
  const [lost, three] = read('logs/a.log').split('\n');
  expect(JSON.parse(lost ?? '')).toMatchObject({ what: 'log-lines-lost', lines: 2 });
  expect(three).toBe('three');
});

test('a report of a fault says where, not what it said', () => {
  const report = faultReport(new TypeError('no seat for Ada\n    at Ada Lovelace'));
  expect(report.error).toBe('TypeError');
  expect(report.frames).toContain('log.test.ts');
  expect(JSON.stringify(faultReport('Ada')) + JSON.stringify(faultReport(new Error('Ada')))).not.toContain('Ada');
});

test('crash files hold no message and only the newest are kept', () => {
  for (let minute = 0; minute < 25; minute += 1) {
    writeCrashFile(folder, new RangeError('Ada'), '1.2.3', new Date(Date.UTC(2026, 4, 15, 9, minute)));
  }
  const files = readdirSync(join(folder, 'crashes')).toSorted();
  expect(files).toHaveLength(20);
  expect(files[0]).toContain('09-05');
  expect(JSON.parse(read(`crashes/${files.at(-1)}`))).toMatchObject({ error: 'RangeError', version: '1.2.3' });
  expect(read(`crashes/${files.at(-1)}`)).not.toContain('Ada');
});
