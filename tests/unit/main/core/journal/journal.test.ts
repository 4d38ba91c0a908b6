import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openJournal, type JournalPage } from '#core/journal/journal.ts';
import { createIds } from '#core/store/new-id.ts';
import type { Fact } from '#shared/domain/scan.ts';
import { tempStore } from '#tests/helpers/store.ts';

const places = ['entrance', 'room'] as const;
const everything = { group: 'all', stationId: null, by: null, checkpointId: null, people: null } as const;

const scanOf = (person: number, place: number): Fact => ({
  kind: 'scan',
  payload: {
    attendeeId: `person-${person}`,
    category: 'participant',
    checkpointId: places[place] ?? '',
    direction: 'entry',
    method: 'camera',
    verdict: 'admitted',
    override: null,
    by: 'staff',
  },
});

const act = fc.record({
  isHeard: fc.boolean(),
  kind: fc.constantFrom('scan', 'deed'),
  person: fc.nat(2),
  place: fc.nat(1),
  tick: fc.integer({ min: 1, max: 40 }),
});

test('page after page the journal has every act once, last recorded first, whichever station did it, and filters leave what fits', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (acts, limit) => {
      const store = tempStore();
      const newId = createIds(() => 1, randomBytes);
      const deed: Fact = { kind: 'deed', payload: { what: 'unlocked', by: 'lead', count: null } };
      for (const [seq, { isHeard, kind, person, place, tick }] of acts.entries()) {
        const fact = kind === 'scan' ? scanOf(person, place) : deed;
        if (isHeard)
          store.heard.keep({ ...fact, id: newId(), stationId: 'other', seq: seq + 1, at: tick, tick } as never);
        else store.log.append(fact, tick);
      }
      const journal = openJournal(store.db);
      const read = (filter: Parameters<typeof journal.page>[0]): JournalPage['facts'] => {
        const facts: JournalPage['facts'][number][] = [];
        for (let page = journal.page(filter, null, limit); ; page = journal.page(filter, page.next, limit)) {
          facts.push(...page.facts);
          if (page.next === null) return facts;
        }
      };
      const all = read(everything);
      expect(new Set(all.map(({ id }) => id)).size).toBe(acts.length);
      expect(all.length).toBe(acts.length);
      expect(all.map(({ tick }) => tick)).toEqual(all.map(({ tick }) => tick).toSorted((a, b) => b - a));
      const count = (is: (one: (typeof acts)[number]) => boolean): number => acts.filter(is).length;
      expect(read({ ...everything, group: 'door' }).length).toBe(count(({ kind }) => kind === 'scan'));
      expect(read({ ...everything, by: 'lead' }).length).toBe(count(({ kind }) => kind === 'deed'));
      expect(read({ ...everything, stationId: 'other' }).length).toBe(count(({ isHeard }) => isHeard));
      expect(read({ ...everything, checkpointId: 'room' }).length).toBe(
        count(({ kind, place }) => kind === 'scan' && place === 1),
      );
      expect(read({ ...everything, people: ['person-1'] }).length).toBe(
        count(({ kind, person }) => kind === 'scan' && person === 1),
      );
    }),
    { numRuns: 30 },
  );
});
