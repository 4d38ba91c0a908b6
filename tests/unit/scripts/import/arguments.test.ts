import { expect, test } from 'vitest';
import { readImportArguments } from '#scripts/import/arguments.ts';

test('a file, and what else is asked for', () => {
  expect(readImportArguments(['list.xlsx', '--json', '--twice', '--data-folder', 'data', '--event', 'fair'])).toEqual({
    ok: true,
    value: { file: 'list.xlsx', dataFolder: 'data', eventId: 'fair', twice: true, json: true },
  });
});

test.each([[[]], [['a', 'b']], [['a', '--unknown']], [['a', '--event', 'fair']]])('%j is not understood', (args) => {
  expect(readImportArguments(args).ok).toBe(false);
});
