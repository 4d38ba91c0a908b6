import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../../../src/central/live');
const catalogue = (language: string): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...['locales', 'organiser/locales'].map(
      (part) => JSON.parse(readFileSync(path.join(folder, part, `${language}.json`), 'utf8')) as object,
    ),
  ) as Record<string, string>;
const [german, english] = [catalogue('de'), catalogue('en')];

const parameters = (message: string): ReadonlyArray<string> =>
  [
    ...new Set(
      [...message.matchAll(/(?<!(?:=\d+|one|other) )\{(?<name>\w+)[,}]/gu)].map(
        (match) => match.groups?.['name'] ?? '',
      ),
    ),
  ].toSorted();

test('both languages have the same messages with the same parameters', () => {
  expect(Object.keys(english)).toEqual(Object.keys(german));
  for (const [id, message] of Object.entries(german))
    expect([id, parameters(english[id] ?? '')]).toEqual([id, parameters(message)]);
});

test('every message is used, and every message used exists', () => {
  const sources = globSync('**/*.{ts,tsx}', { cwd: folder }).map((file) =>
    readFileSync(path.join(folder, file), 'utf8'),
  );
  const found = (pattern: RegExp): ReadonlyArray<string> =>
    sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match.groups?.['id'] ?? ''));
  const named = new Set(found(/'(?<id>live\.[\w.-]+)'/gu));
  const families = found(/`(?<id>live\.\w+\.)\$\{/gu);
  const isOfFamily = (id: string): boolean => families.some((family) => id.startsWith(family));
  expect([...named].filter((id) => !isOfFamily(id)).toSorted()).toEqual(
    Object.keys(german)
      .filter((id) => !isOfFamily(id))
      .toSorted(),
  );
  for (const family of families) expect(Object.keys(german).some((id) => id.startsWith(family))).toBe(true);
});

test.each([
  ['de', german],
  ['en', english],
])('every message in %s can be formatted', (locale, messages) => {
  const problems: unknown[] = [];
  const intl = createIntl({ locale, messages, onError: (error) => problems.push(error) });
  const values = {
    inside: 1_234,
    event: 'X',
    arrived: 2,
    registered: 3,
    share: 0.5,
    expected: 1,
    left: 0,
    minutes: 60,
    from: 'a',
    to: 'b',
    peak: 4,
    peakTime: 'c',
    time: 'd',
    capacity: 20,
    free: 3,
    over: 2,
    more: 1,
    count: 2,
    version: '1',
  };
  for (const id of Object.keys(messages)) expect(intl.formatMessage({ id }, values)).not.toContain('{');
  expect(problems).toEqual([]);
});
