import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../../../src/central/live');
const catalogue = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(path.join(folder, 'locales', `${language}.json`), 'utf8')) as Record<string, string>;
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
  const used = new Set(
    sources.flatMap((source) =>
      [...source.matchAll(/'(?<id>live\.(?!language')[\w.]+|live\.language)'/gu)].map((match) => match.groups?.['id']),
    ),
  );
  expect([...used].toSorted()).toEqual(Object.keys(german).toSorted());
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
  };
  for (const id of Object.keys(messages)) expect(intl.formatMessage({ id }, values)).not.toContain('{');
  expect(problems).toEqual([]);
});
