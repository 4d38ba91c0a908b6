import { simulatedAttendees, simulatedEvent } from './event.ts';
import { createRandom, type Random } from './random.ts';

/** One thing that happens. Numbers that name a station are taken modulo how many there are. */
export type Step =
  | {
      readonly kind: 'scan';
      readonly station: number;
      readonly person: number;
      readonly exit: boolean;
      readonly override: boolean;
    }
  | { readonly kind: 'undo'; readonly station: number }
  | {
      readonly kind: 'edit';
      readonly station: number;
      readonly person: number;
      readonly how: 'rename' | 'cancel' | 'remove';
    }
  | { readonly kind: 'move'; readonly station: number; readonly checkpointId: string }
  | {
      readonly kind: 'strange-fact';
      readonly station: number;
      readonly how: 'unknown-kind' | 'senseless' | 'unsendable';
    }
  | { readonly kind: 'cut' | 'heal' | 'crash' | 'back-up' | 'restore' | 'clone'; readonly station: number }
  | { readonly kind: 'crash-at-write'; readonly station: number; readonly writes: number; readonly after: boolean }
  | { readonly kind: 'clock'; readonly station: number; readonly offset: number }
  | { readonly kind: 'list-crash' | 'list-back-up' | 'list-restore' }
  | { readonly kind: 'list-crash-at-write'; readonly writes: number; readonly after: boolean };

/** What happens in one world, and how long after the one before, in milliseconds. */
export type Schedule = {
  readonly stations: number;
  readonly steps: ReadonlyArray<{ readonly after: number; readonly step: Step }>;
  /** How much else goes wrong on the network, from 0 to 1. */
  readonly roughness: number;
};

const day = 24 * 3_600_000;

type Maker = (random: Random, station: number) => Step;

const makers: ReadonlyArray<readonly [weight: number, make: Maker]> = [
  [
    50,
    (random, station) => ({
      kind: 'scan',
      station,
      person: random.int(0, simulatedAttendees.length - 1),
      exit: random.chance(0.3),
      override: random.chance(0.2),
    }),
  ],
  [7, (_random, station) => ({ kind: 'undo', station })],
  [
    8,
    (random, station) => ({
      kind: 'edit',
      station,
      person: random.int(0, simulatedAttendees.length - 1),
      how: random.pick(['rename', 'rename', 'cancel', 'remove']),
    }),
  ],
  [
    4,
    (random, station) => ({
      kind: 'move',
      station,
      checkpointId: simulatedEvent.checkpoints[random.int(0, simulatedEvent.checkpoints.length - 1)]?.id ?? 'entrance',
    }),
  ],
  [
    2,
    (random, station) => ({
      kind: 'strange-fact',
      station,
      how: random.pick(['unknown-kind', 'senseless', 'unsendable']),
    }),
  ],
  [5, (_random, station) => ({ kind: 'cut', station })],
  [5, (_random, station) => ({ kind: 'heal', station })],
  [3, (_random, station) => ({ kind: 'crash', station })],
  [4, (random, station) => ({ kind: 'crash-at-write', station, writes: random.int(1, 6), after: random.chance(0.5) })],
  [2, (_random, station) => ({ kind: 'back-up', station })],
  [0.8, (_random, station) => ({ kind: 'restore', station })],
  [0.3, (_random, station) => ({ kind: 'clone', station })],
  [2, (random, station) => ({ kind: 'clock', station, offset: random.int(-day, day) })],
  [2, () => ({ kind: 'list-crash' })],
  [3, (random) => ({ kind: 'list-crash-at-write', writes: random.int(1, 8), after: random.chance(0.5) })],
  [1.5, () => ({ kind: 'list-back-up' })],
  [0.5, () => ({ kind: 'list-restore' })],
];
const allWeights = makers.reduce((sum, [weight]) => sum + weight, 0);

const makeStep = (random: Random): Step => {
  const station = random.int(0, 11);
  let at = random.next() * allWeights;
  for (const [weight, make] of makers) {
    at -= weight;
    if (at < 0) return make(random, station);
  }
  return { kind: 'undo', station };
};

const makePause = (random: Random): number => {
  if (random.chance(0.03)) return random.int(20_000, 120_000);
  return random.chance(0.4) ? random.int(0, 50) : random.int(50, 4_000);
};

/** The schedule of a seed, always the same. */
export const scheduleOf = (seed: number): Schedule => {
  const random = createRandom(seed);
  const length = random.int(60, 200);
  return {
    stations: random.int(2, 3),
    roughness: random.pick([0, 0.5, 1]),
    steps: Array.from({ length }, () => ({ after: makePause(random), step: makeStep(random) })),
  };
};
