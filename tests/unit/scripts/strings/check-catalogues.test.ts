import { expect, test } from 'vitest';
import { checkCatalogues } from '#scripts/strings/check-catalogues.ts';
import type { Area } from '#scripts/strings/check-catalogues.ts';
import { usedMessages } from '#scripts/strings/used-messages.ts';

const desk = (de: Record<string, string>, en: Record<string, string>): Area => ({
  name: 'desk',
  catalogues: { de, en, ar: null },
});
const usedBy = (source: string) => usedMessages([source], ['desk', 'lock']);

test('messages that agree and are used give no complaint', () => {
  const area = desk(
    { 'desk.a': '{n, plural, one {ein Badge} other {{n} Badges}}', 'desk.b.x': 'X' },
    { 'desk.a': '{n, plural, =0 {no badge} one {a badge} other {{n} badges}}', 'desk.b.x': 'X' },
  );
  expect(checkCatalogues([area], usedBy("text('desk.a'); text(`desk.b.${key}`)"))).toEqual([]);
});

test('a message that one language lacks, or has alone, is named', () => {
  const area = desk({ 'desk.a': 'A' }, { 'desk.b': 'B' });
  expect(checkCatalogues([area], usedBy("text('desk.a')"))).toEqual([
    'desk/en.json: desk.a is missing',
    'desk/en.json: desk.b is not in German',
  ]);
});

test.each([
  ['another placeholder', '{name} kommt', '{nome} comes'],
  ['a lost plural', '{n, plural, one {einer} other {viele}}', 'many'],
  ['another case of a select', '{k, select, yes {ja} other {nein}}', '{k, select, oui {yes} other {no}}'],
  ['a lost tag', 'Hier <b>fett</b>', 'Here bold'],
])('%s is a complaint', (_what, de, en) => {
  const complaints = checkCatalogues([desk({ 'desk.a': de }, { 'desk.a': en })], usedBy("'desk.a'"));
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain('desk/en.json: desk.a takes');
});

test('what is no ICU message is a complaint', () => {
  const complaints = checkCatalogues([desk({ 'desk.a': '{oops' }, { 'desk.a': 'fine' })], usedBy("'desk.a'"));
  expect(complaints).toContain('desk/de.json: desk.a is not a valid message');
});

test('unused messages and used ones that do not exist are named', () => {
  const complaints = checkCatalogues([desk({ 'desk.a': 'A' }, { 'desk.a': 'A' })], usedBy("'desk.z'; `desk.y.${x}`"));
  expect(complaints).toEqual([
    'desk/de.json: desk.a is never used',
    'desk.z is used, but there is no such message',
    'desk.y.… is used, but no message begins so',
  ]);
});

test('what attendees see must speak Arabic', () => {
  const lock: Area = { name: 'lock', catalogues: { de: { 'lock.a': 'A' }, en: { 'lock.a': 'A' }, ar: null } };
  expect(checkCatalogues([lock], usedBy("'lock.a'"))).toEqual(['lock/ar.json: the file is missing']);
});
