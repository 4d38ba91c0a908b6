import { expect, test } from 'vitest';
import { aptLine, missingPackages, namesToInstall } from '#scripts/runtime/debian.ts';
import { debianPackages } from '#scripts/runtime/debian-packages.ts';

const { window } = debianPackages;

test('a package counts as installed under any of its names', () => {
  const older = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6'];
  const newer = older.map((name) => (['libgtk-3-0', 'libasound2'].includes(name) ? `${name}t64` : name));
  expect(missingPackages(window, new Set(older))).toEqual([]);
  expect(missingPackages(window, new Set(newer))).toEqual([]);
  expect(missingPackages(window, new Set(older.slice(1)))).toEqual([['libgtk-3-0t64', 'libgtk-3-0']]);
});

test('the name is the one that this Debian knows, else the oldest', () => {
  const gtk = window.slice(0, 1);
  expect(namesToInstall(gtk, new Set(['libgtk-3-0t64', 'libgtk-3-0']))).toEqual(['libgtk-3-0t64']);
  expect(namesToInstall(gtk, new Set(['libgtk-3-0']))).toEqual(['libgtk-3-0']);
  expect(namesToInstall(gtk, new Set())).toEqual(['libgtk-3-0']);
});

test('whoever is not root gets the exact line', () => {
  expect(aptLine(['xvfb', 'libnss3'])).toBe('sudo apt-get update && sudo apt-get install -y xvfb libnss3');
});
