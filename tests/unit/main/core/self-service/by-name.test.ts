import { expect, test } from 'vitest';
import type { StationOptions } from '#core/ports.ts';
import { runDesk } from '#tests/helpers/front-desk.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

type Lines = Array<Readonly<Record<string, unknown>>>;

/** A machine that admits by name on the demo event, whose clock stands still until it is moved. */
const runMachine = async (more: Partial<StationOptions> = {}) => {
  let ahead = 0;
  const lines: Lines = [];
  const desk = await runDesk({
    overrides: { role: 'self-service', selfServiceByName: true },
    clock: { now: () => Date.now() + ahead, monotonic: () => performance.now() + ahead },
    log: (line) => void lines.push(line),
    ...more,
  });
  return {
    ...desk,
    lines,
    say: async (name: string, fact: string) => desk.handlers['self-service.by-name']({ name, fact }),
    later: (ms: number) => {
      ahead += ms;
    },
  };
};

const notFound = { kind: 'not-found' };

test.each([
  ['the given name', 'Möllendorf', 'Annegret'],
  ['the e-mail address', 'moellendorf', 'A.Mollendorf1@example.org'],
  ['the organisation', 'Mollendorf', 'Kantine Sonnenblick'],
  ['the beginning of the organisation', 'MÖLLENDORF', 'kantine'],
])('whoever says family name and %s is admitted, questions and badge as with a ticket', async (_, name, fact) => {
  const { say, handlers } = await runMachine();
  const answer = await say(name, fact);
  expect(answer).toMatchObject({
    kind: 'found',
    outcome: {
      kind: 'verdict',
      scan: { verdict: { kind: 'admitted' }, person: { attendee: { name: 'Annegret Möllendorf' }, badge: 'queued' } },
    },
  });
  const attendeeId =
    answer.kind === 'found' && answer.outcome.kind === 'verdict' ? (answer.outcome.scan.person?.attendee.id ?? '') : '';
  expect(await handlers['answers.of']({ attendeeId })).toEqual({ answers: [], hands: [] });
});

test('nobody, a wrong second fact, too little and too many are answered the same, in the same time', async () => {
  const dataFolder = tempFolder();
  const desk = await runDesk({ dataFolder });
  for (const category of ['participant', 'press']) {
    await desk.registered({ name: 'Ada Vietz', organisation: 'Seilerei Vietz', category });
  }
  await desk.close();
  const { say, lines } = await runMachine({ dataFolder });
  const guesses = [
    ['Niemandsfrau', 'Annegret'],
    ['Möllendorf', 'Käthe'],
    ['Möllendorf', 'Sonnenblick'],
    ['Mö', 'Annegret'],
    ['Möllendorf', ''],
    ['Vietz', 'Ada'],
  ] as const;
  const times: number[] = [];
  for (const [name, fact] of guesses) {
    const begun = performance.now();
    expect(await say(name, fact), `${name}, ${fact}`).toEqual(notFound);
    times.push(performance.now() - begun);
  }
  expect(Math.min(...times)).toBeGreaterThan(390);
  expect(lines.filter(({ what }) => what === 'name-not-found')).toHaveLength(guesses.length);
  expect(JSON.stringify(lines)).not.toMatch(/llendorf|Vietz/u);
});

test('after six wrong tries nobody is looked up any more, also after a restart, until ten minutes are over', async () => {
  const dataFolder = tempFolder();
  const first = await runMachine({ dataFolder });
  const answers = await Promise.all(Array.from({ length: 8 }, () => first.say('Niemandsfrau', 'Annegret')));
  expect(answers.map(({ kind }) => kind)).toEqual([...Array.from({ length: 6 }, () => 'not-found'), 'wait', 'wait']);
  await first.close();
  const again = await runMachine({ dataFolder });
  expect(await again.say('Möllendorf', 'Annegret')).toEqual({ kind: 'wait' });
  again.later(11 * 60_000);
  expect(await again.say('Möllendorf', 'Annegret')).toMatchObject({ kind: 'found' });
});

test('who is found does not use up the tries of the others', async () => {
  const { say } = await runMachine();
  for (let n = 0; n < 8; n += 1) expect(await say('Möllendorf', 'Annegret')).toMatchObject({ kind: 'found' });
});

test.each([
  ['where it was not switched on', { role: 'self-service' }],
  ['at a desk', { role: 'desk', selfServiceByName: true }],
  ['where people go out', { role: 'self-service', selfServiceByName: true, direction: 'exit' }],
] as const)('nobody is admitted by name %s', async (_, overrides) => {
  const { say } = await runMachine({ overrides });
  expect(await say('Möllendorf', 'Annegret')).toEqual({ kind: 'off' });
});
