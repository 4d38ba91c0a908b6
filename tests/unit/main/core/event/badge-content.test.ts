import { expect, test } from 'vitest';
import { badgeContent } from '#core/event/badge-content.ts';
import { contentFor } from '#scripts/badges/content.ts';
import { stationState } from '#tests/helpers/face/fixture.ts';
import { people } from '#tests/helpers/face/people.ts';

const { event } = stationState();
const withName = (name: string, organisation: string) =>
  badgeContent(event, { ...people.plain, name, organisation, role: '\u200b' }, null);

test('a name that cannot be seen gives way to the organisation, which then stands there once', () => {
  expect(withName('\u200b \u202e', 'Werk Eins')).toMatchObject({ name: 'Werk Eins', organisation: '', role: null });
});

test('with neither there is a line to write on', () => {
  expect(withName('', ' ').name).toMatch(/^_{10,}$/u);
});

test('nobody is called by control characters', () => {
  expect(withName('\u001b@Ann\u0000\r\nLee', 'Werk\tEins')).toMatchObject({
    name: '@Ann Lee',
    organisation: 'Werk Eins',
  });
});

test('each name of a list gets a code of its own', () => {
  expect(new Set([1, 2, 12_345].map((number) => contentFor('Ann', number).code)).size).toBe(3);
});

test('a badge of a rehearsal says so, in the language of the event', () => {
  const named = { ...event, name: 'Fachtag', languages: ['de', 'en'] };
  expect(badgeContent(named, people.plain, null).eventName).toBe('Fachtag');
  expect(badgeContent({ ...named, rehearses: 'fachtag' }, people.plain, null).eventName).toBe('Probe · Fachtag');
  expect(badgeContent({ ...named, languages: ['fr'], rehearses: 'fachtag' }, people.plain, null).eventName).toBe(
    'Rehearsal · Fachtag',
  );
});
