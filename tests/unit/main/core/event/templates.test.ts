import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openTemplates } from '#core/event/templates.ts';
import { eventProblems } from '#shared/domain/event-coherence.ts';
import { ruleWarnings } from '#shared/domain/rule-warnings.ts';
import { demoEvent } from '#tests/helpers/importing.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const now = Date.parse('2027-05-15T10:00:00Z');
const open = (own = tempFolder()) => openTemplates({ shipped: path.resolve('resources/templates'), own });

test('the templates of the program make sense, lock nobody out and are named in three languages', () => {
  const shipped = open().list(now);
  expect(shipped.map(({ key }) => key).toSorted()).toEqual(['fachtag', 'messe', 'vortragsabend']);
  for (const { event, name, isOwn } of shipped) {
    expect(eventProblems(event)).toEqual([]);
    expect(ruleWarnings(event, { people: 0, booked: {} })).toEqual([]);
    expect(Object.keys(name).toSorted()).toEqual(['ar', 'de', 'en']);
    expect(isOwn).toBe(false);
  }
});

test('a saved event comes back as it was but for its id and keys, travels as a file, and can be deleted', () => {
  const own = tempFolder();
  const templates = open(own);
  const event = { ...demoEvent(), ticketKeys: [{ kind: 'einlass', key: 'mine' }] } as const;
  templates.save('Unser Fachtag', event);
  const mine = templates.list(now).find(({ isOwn }) => isOwn);
  expect(mine).toMatchObject({ key: 'unser-fachtag', name: { de: 'Unser Fachtag' } });
  expect(mine?.event).toEqual({ ...event, id: 'template', ticketKeys: [] });
  const text = templates.textOf('unser-fachtag') ?? '';
  const elsewhere = open();
  expect(elsewhere.take(text)).toBe(true);
  expect(elsewhere.list(now).find(({ isOwn }) => isOwn)?.event).toEqual(mine?.event);
  expect(templates.remove('unser-fachtag')).toBe(true);
  expect(templates.remove('fachtag')).toBe(false);
  expect(templates.list(now).some(({ isOwn }) => isOwn)).toBe(false);
});

test('what is no template is not taken, and a broken file hides no other', () => {
  const own = tempFolder();
  writeFileSync(path.join(own, 'broken.json'), '{');
  const templates = open(own);
  for (const text of ['', '{', '[]', '{"einlassTemplate":1}', JSON.stringify(demoEvent())])
    expect(templates.take(text)).toBe(false);
  expect(templates.list(now)).toHaveLength(3);
  expect(templates.textOf('../../etc/passwd')).toBeNull();
});
