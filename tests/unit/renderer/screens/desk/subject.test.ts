import { expect, test } from 'vitest';
import { admission, refusal } from '#tests/helpers/face/fixture.ts';
import { people, view } from '#tests/helpers/face/people.ts';
import { possibleFor, presenceOf } from '../../../../../src/renderer/screens/desk/subject.ts';

const inside = view(people.plain, { inside: true, arrivedAt: 1, badge: 'printed' });

test('somebody expected can be admitted and given a badge, and nothing else', () => {
  expect(possibleFor({ kind: 'person', person: view(people.plain) })).toEqual({
    admit: true,
    checkOut: false,
    undo: false,
    override: false,
    badge: 'first',
  });
});

test('an admission can be undone once', () => {
  const scan = admission('s', { person: inside });
  expect(possibleFor({ kind: 'scan', scan }).undo).toBe(true);
  expect(possibleFor({ kind: 'scan', scan: { ...scan, undone: true } }).undo).toBe(false);
});

test('a refusal can be overruled on entry only, and not twice', () => {
  const scan = refusal('s', 'unpaid');
  expect(possibleFor({ kind: 'scan', scan }).override).toBe(true);
  expect(possibleFor({ kind: 'scan', scan: { ...scan, direction: 'exit' } }).override).toBe(false);
  const overruled = possibleFor({ kind: 'scan', scan: { ...scan, overridden: true, person: inside } });
  expect(overruled).toMatchObject({ override: false, undo: true, checkOut: true });
});

test('an unknown ticket leaves nothing to do about a person', () => {
  const possible = possibleFor({ kind: 'scan', scan: refusal('s', 'unknown') });
  expect(possible).toEqual({ admit: false, checkOut: false, undo: false, override: false, badge: null });
});

test.each([
  ['none', 'first'],
  ['queued', null],
  ['sending', null],
  ['printed', 'again'],
  ['failed', 'again'],
  ['unknown', 'again'],
] as const)('with a badge that is %s the choice is %s', (badge, choice) => {
  expect(possibleFor({ kind: 'person', person: view(people.plain, { badge }) }).badge).toBe(choice);
});

test('who came and is not inside has left', () => {
  expect(presenceOf(view(people.plain))).toBe('expected');
  expect(presenceOf(inside)).toBe('inside');
  expect(presenceOf({ ...inside, inside: false })).toBe('left');
});
