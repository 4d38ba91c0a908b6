import type { GreyImage } from '#shared/contract/badge.ts';
import { flag, type Body, type Brain, type Step } from '../behaviour.ts';

const sizes: ReadonlyArray<readonly [code: ReadonlyArray<number>, parameters: number]> = [
  [[0x1b, 0x40], 0],
  [[0x1b, 0x69, 0x53], 0],
  [[0x1b, 0x69, 0x61], 1],
  [[0x1b, 0x69, 0x21], 1],
  [[0x1b, 0x69, 0x7a], 10],
  [[0x1b, 0x69, 0x4d], 1],
  [[0x1b, 0x69, 0x41], 1],
  [[0x1b, 0x69, 0x4b], 1],
  [[0x1b, 0x69, 0x64], 2],
  [[0x4d], 1],
  [[0x1a], 0],
];
const statusTypes = { reply: 0, completed: 1, error: 2, notification: 5, phase: 6 } as const;

/** The page as it leaves the printer: the head burns from right to left. */
const draw = (rows: ReadonlyArray<Uint8Array>): GreyImage => {
  const width = (rows[0]?.length ?? 0) * 8;
  const data = new Uint8Array(width * rows.length).fill(255);
  for (const [y, row] of rows.entries()) {
    for (let pin = 0; pin < width; pin += 1) {
      if (((row[pin >> 3] ?? 0) << (pin & 7)) & 0x80) data[y * width + width - 1 - pin] = 0;
    }
  }
  return { width, height: rows.length, data };
};

/** Speaks QL raster as Brother's "Raster Command Reference" describes it. */
export const createBrotherQlBrain = (body: Body): Brain => {
  let rows: Uint8Array[] = [];
  let notifies = true;
  let wrongRoll = false;

  const status = (type: keyof typeof statusTypes, phase = 0): void => {
    const { paper, coverOpen, error, roll } = body.now();
    const bytes = Array.from({ length: 32 }, () => 0);
    bytes.splice(0, 7, 0x80, 0x20, 0x42, 0x34, 0x38, 0x30, 0x30);
    bytes[8] = flag(paper === 'out', 0x02);
    bytes[9] = flag(coverOpen, 0x10) | flag(error, 0x80) | flag(wrongRoll, 0x01);
    bytes[10] = roll.widthMm;
    bytes[11] = roll.lengthMm === 0 ? 0x0a : 0x0b;
    bytes[17] = roll.lengthMm;
    bytes[18] = statusTypes[type];
    bytes[19] = phase;
    body.say(...bytes);
  };

  const print = async (): Promise<void> => {
    const printed = rows;
    if (body.stopped()) status('error');
    await body.untilSound();
    if (notifies) status('phase', 1);
    await body.feed(printed.length);
    await body.untilSound();
    rows = [];
    await body.cutOff(draw(printed));
    if (!body.now().processIds) return;
    status('completed');
    status('phase', 0);
  };

  const announced = (parameters: Uint8Array): void => {
    const { roll } = body.now();
    wrongRoll = parameters[2] !== roll.widthMm || (parameters[3] ?? 0) !== roll.lengthMm;
    if (wrongRoll) status('error');
  };

  const run = (code: string, parameters: Uint8Array): Promise<void> | void => {
    if (code === '1b40') {
      rows = [];
      wrongRoll = false;
    } else if (code === '1b6953' && body.now().answersStatus) status('reply');
    else if (code === '1b6921') notifies = parameters[0] === 0;
    else if (code === '1b697a') announced(parameters);
    else if (code === '1a' && !wrongRoll) return print();
  };

  const next = (memory: Uint8Array): Step | null => {
    const [first, second, length] = memory;
    if (first === 0x67) {
      if (length === undefined || memory.length < 3 + length) return null;
      const row = memory.slice(3, 3 + length);
      return { taken: 3 + length, waits: false, run: () => void rows.push(row) };
    }
    if (first === 0x1b && (second === undefined || (second === 0x69 && memory.length < 3))) return null;
    const known = sizes.find(([code]) => code.every((byte, at) => memory[at] === byte));
    // Zeros and nonsense do nothing.
    if (known === undefined) return { taken: 1, waits: false, run: () => undefined };
    const [code, parameters] = known;
    const taken = code.length + parameters;
    if (memory.length < taken) return null;
    const name = Buffer.from(code).toString('hex');
    const given = memory.slice(code.length, taken);
    return { taken, waits: false, run: () => run(name, given) };
  };

  return {
    arrived: (memory) => memory,
    next,
    stateChanged: () => {
      if (rows.length > 0 && body.stopped()) status('error');
    },
    chatter: () => status('notification'),
    beginsBadge: (piece) => Buffer.from(piece).includes(Buffer.from([0x1b, 0x69, 0x7a])),
  };
};
