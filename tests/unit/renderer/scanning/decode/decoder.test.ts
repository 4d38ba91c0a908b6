import { beforeAll, expect, test } from 'vitest';
import { fastStages, readCode, slowStages } from '../../../../../src/renderer/scanning/decode/cascade.ts';
import { type Decoder, joinDecoder } from '../../../../../src/renderer/scanning/decode/decoder.ts';
import type { DecodingWorker } from '../../../../../src/renderer/scanning/decode/decoding-worker.ts';
import { toRgba } from '../../../../../src/renderer/scanning/decode/image/grey.ts';
import { zxingReader } from '../../../../../src/renderer/scanning/decode/reader.ts';
import type { Stage } from '../../../../../src/renderer/scanning/decode/stages/stage.ts';
import { cover, paint, paintTicket, ticketText } from './pictures.ts';
import { prepareZxing } from './zxing-in-node.ts';

beforeAll(prepareZxing);

const clear = () => toRgba(paintTicket());
const covered = () => toRgba(cover(paintTicket(), 0.55, 0.5, 0.14));
const empty = () => toRgba(paint(200, 200, () => 120));

/** Decodes as the worker does, but here; each picture waits for `gate`. */
const decodingHere = (
  stages: ReadonlyArray<Stage>,
  gate: () => Promise<void> = () => Promise.resolve(),
): DecodingWorker => ({
  read: async (picture) => {
    await gate();
    const reading = await readCode(picture, zxingReader, stages);
    return reading === undefined ? { kind: 'empty', picture } : { kind: 'read', reading };
  },
  close: () => undefined,
});

type Scene = {
  readonly decoder: Decoder;
  readonly failures: unknown[];
  readonly pass: (ms: number) => void;
  /** Lets the thorough look go on and waits until it has answered. */
  readonly finishSlowLook: () => Promise<void>;
  readonly slowLooks: () => number;
};

const sceneWith = (slowCause?: Error): Scene => {
  let time = 0;
  let looks = 0;
  let open: (() => void) | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  const failures: unknown[] = [];
  const slowly = decodingHere(slowStages, () => {
    looks += 1;
    return new Promise<void>((resolve, reject) => {
      open = () => (slowCause === undefined ? resolve() : reject(slowCause));
    });
  });
  const slow: DecodingWorker = {
    ...slowly,
    read: (picture) => {
      const outcome = slowly.read(picture);
      ended = outcome.then(
        () => undefined,
        () => undefined,
      );
      return outcome;
    },
  };
  return {
    decoder: joinDecoder({
      fast: decodingHere(fastStages),
      slow,
      now: () => time,
      onFailure: (cause) => failures.push(cause),
    }),
    failures,
    pass: (ms) => {
      time += ms;
    },
    finishSlowLook: async () => {
      open?.();
      await ended;
    },
    slowLooks: () => looks,
  };
};

test('a clear ticket is given with its own frame, and nobody looks again', async () => {
  const { decoder, slowLooks } = sceneWith();
  expect(await decoder.readFrame(clear())).toMatchObject({ text: ticketText, stage: 'plain' });
  expect(slowLooks()).toBe(0);
});

test('what the thorough look finds comes with the next frame, once', async () => {
  const { decoder, pass, finishSlowLook } = sceneWith();
  expect(await decoder.readFrame(covered())).toBeUndefined();
  pass(200);
  await finishSlowLook();
  expect(await decoder.readFrame(empty())).toMatchObject({ text: ticketText, stage: 'straightened' });
  expect(await decoder.readFrame(empty())).toBeUndefined();
});

test('a thorough find is dropped when it is a second old, and when a later frame was read first', async () => {
  const late = sceneWith();
  await late.decoder.readFrame(covered());
  await late.finishSlowLook();
  late.pass(1_001);
  expect(await late.decoder.readFrame(empty())).toBeUndefined();

  const overtaken = sceneWith();
  await overtaken.decoder.readFrame(covered());
  overtaken.pass(30);
  expect(await overtaken.decoder.readFrame(clear())).toMatchObject({ stage: 'plain' });
  await overtaken.finishSlowLook();
  expect(await overtaken.decoder.readFrame(empty())).toBeUndefined();
});

test('the thorough look takes one frame at a time and rests three times as long as it worked', async () => {
  const { decoder, pass, finishSlowLook, slowLooks } = sceneWith();
  await decoder.readFrame(empty());
  await decoder.readFrame(empty());
  expect(slowLooks()).toBe(1);
  pass(300);
  await finishSlowLook();
  pass(899);
  await decoder.readFrame(empty());
  expect(slowLooks()).toBe(1);
  pass(1);
  await decoder.readFrame(empty());
  expect(slowLooks()).toBe(2);
});

test('when the thorough look breaks it is reported, and frames are read as before', async () => {
  const cause = new Error('out of memory');
  const { decoder, failures, finishSlowLook } = sceneWith(cause);
  await decoder.readFrame(covered());
  await finishSlowLook();
  expect(failures).toEqual([cause]);
  expect(await decoder.readFrame(clear())).toMatchObject({ text: ticketText });
});

test('a single picture gets every stage before the answer is nothing', async () => {
  const decoder = joinDecoder({
    fast: decodingHere(fastStages),
    slow: decodingHere(slowStages),
    now: () => 0,
    onFailure: () => undefined,
  });
  expect(await decoder.readPicture(covered())).toMatchObject({ text: ticketText, stage: 'straightened' });
  expect(await decoder.readPicture(empty())).toBeUndefined();
});
