import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { runDesk } from '#tests/helpers/front-desk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';
import { plainRecount } from './plain-recount.ts';

const head = 'Name;Firma;Kategorie;Status;Ticketcode';
const names = ['Ada Vietz', 'Bo Kranich', 'Çelik Demir', 'Дарья Мороз', 'Emil Uhl', 'فاطمة الزهراء'] as const;

/** Lists about the same few people, each with some of them, in other words or another state. */
const list = fc
  .array(
    fc.record({
      person: fc.nat(names.length - 1),
      firm: fc.constantFrom('Kompass', 'Linden'),
      status: fc.constantFrom('bestätigt', 'bestätigt', 'storniert', 'offen'),
      hasCode: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    [
      head,
      ...rows.map(({ person, firm, status, hasCode }) =>
        [names[person], firm, 'Teilnahme', status, hasCode ? `CODE-${person}` : ''].join(';'),
      ),
    ].join('\n'),
  );

const which = fc.nat(50);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('import' as const),
    text: list,
    gone: fc.constantFrom('keep' as const, 'cancel' as const),
  }),
  fc.record({ kind: fc.constant('undo-import' as const) }),
  fc.record({ kind: fc.constant('code' as const), person: fc.nat(names.length - 1) }),
  fc.record({
    kind: fc.constant('person' as const),
    which,
    direction: fc.constantFrom('entry' as const, 'exit' as const),
    isOverruled: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('undo' as const), which }),
  fc.record({ kind: fc.constant('walk-in' as const), person: fc.nat(names.length - 1) }),
  fc.record({ kind: fc.constant('take-back' as const), which }),
  fc.record({ kind: fc.constant('substitute' as const), which }),
  fc.record({
    kind: fc.constant('correct' as const),
    which,
    correction: fc.constantFrom(
      { name: 'Ganz Anders' },
      { category: 'speaker' },
      { registration: 'valid' as const },
      { registration: 'cancelled' as const },
      { registration: 'unpaid' as const },
    ),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

type Desk = Awaited<ReturnType<typeof runDesk>>;

const openDesk = async (dataFolder: string): Promise<Desk> => {
  const desk = await runDesk({ dataFolder });
  await desk.handlers['lock.unlock']({ pin: '2468' });
  return desk;
};

const one = <T>(all: ReadonlyArray<T>, at: number): T | undefined => all[at % Math.max(1, all.length)];
const everybody = async ({ handlers }: Desk, seen: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const found = await Promise.all(seen.map((query) => handlers['attendee.search']({ query, limit: 20 })));
  return [...new Set(found.flat().map(({ attendee }) => attendee.id))].toSorted();
};

const take = async (desk: Desk, step: Step): Promise<void> => {
  const { handlers } = desk;
  const people = await everybody(desk, [...names, 'Ganz Anders', 'Gast']);
  const scans = (await handlers['scan.recent'](undefined)).map(({ scanId }) => scanId);
  switch (step.kind) {
    case 'import': {
      const shown = await handlers['import.paste']({ text: step.text, mapping: null });
      if (shown.ok)
        await handlers['import.apply']({ importId: shown.value.importId, onBadRows: 'skip', gone: step.gone });
      return;
    }
    case 'undo-import':
      return void (await handlers['import.undo'](undefined));
    case 'code':
      return void (await handlers['scan.submit']({ kind: 'typed', text: `CODE-${step.person}` }));
    case 'person': {
      const attendeeId = one(people, step.which);
      const override = step.isOverruled ? { reason: 'vouched for' } : null;
      if (attendeeId !== undefined) await handlers['scan.person']({ attendeeId, direction: step.direction, override });
      return;
    }
    case 'undo': {
      const scanId = one(scans, step.which);
      if (scanId !== undefined) await handlers['scan.undo']({ scanId });
      return;
    }
    case 'walk-in':
      return void (await desk.walkIn({ name: names[step.person] ?? '' }));
    case 'take-back': {
      const scanId = one(scans, step.which);
      if (scanId !== undefined) await handlers['people.take-back']({ scanId });
      return;
    }
    case 'substitute': {
      const attendeeId = one(people, step.which);
      if (attendeeId !== undefined) await handlers['people.substitute']({ attendeeId, name: 'Gast von Nebenan' });
      return;
    }
    case 'correct': {
      const attendeeId = one(people, step.which);
      if (attendeeId !== undefined) await handlers['people.correct']({ attendeeId, correction: step.correction });
      return;
    }
  }
};

test('whatever the order of imports, edits, scans and undos: every person has a history and a ticket, every fact a person, and every count is right, also after a new start', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 24 }), async (steps) => {
      const dataFolder = tempFolder();
      const desk = await openDesk(dataFolder);
      for (const next of steps) await take(desk, next);
      const counted = await desk.headcount();
      await desk.close();
      const [entrance] = desk.event.checkpoints;
      const file = path.join(dataFolder, 'events', desk.event.id, 'einlass.sqlite');
      const { registered, arrived, inside, ...strays } = plainRecount(file, entrance?.id ?? '');
      expect(strays).toEqual({ withoutHistory: [], withoutTicket: [], factsOfNobody: [] });
      expect(counted).toMatchObject({ registered, arrived, inside });
      const again = await openDesk(dataFolder);
      expect(await again.headcount()).toEqual(counted);
      await again.close();
    }),
    { numRuns: 40, seed: 20261123 },
  );
}, 120_000);
