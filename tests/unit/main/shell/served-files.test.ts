import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listServedFiles, trayFileOf, typeOf } from '../../../../src/main/shell/served-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'einlass-pages-'));
  mkdirSync(join(folder, 'pages/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'pages/index.html'), '<head></head>');
  writeFileSync(join(folder, 'pages/assets/reader 1.wasm'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('only the files of the folder have an address', () => {
  const files = listServedFiles(join(folder, 'pages'));
  expect([...files.keys()].toSorted()).toEqual(['/assets/reader%201.wasm', '/index.html']);
  for (const address of ['/', '/..', '/../secret.txt', '/assets/../index.html', '/assets', '//index.html']) {
    expect(files.has(address)).toBe(false);
  }
});

test('WebAssembly and scripts get the type without which Chromium refuses them', () => {
  expect(typeOf('a/b/reader.wasm')).toBe('application/wasm');
  expect(typeOf('main.js')).toBe('text/javascript; charset=utf-8');
  expect(typeOf('unknown.xyz')).toBe('application/octet-stream');
});

test('a badge picture is one plain PNG name', () => {
  expect(trayFileOf('/tray/2026-05-15-0001.png')).toBe('2026-05-15-0001.png');
  for (const path of [
    '/tray/../einlass.sqlite',
    '/tray/a/b.png',
    '/tray/%2e%2e.png',
    '/tray/a.sqlite',
    '/tray/.png',
    '/a.png',
  ]) {
    expect(trayFileOf(path)).toBeNull();
  }
});
