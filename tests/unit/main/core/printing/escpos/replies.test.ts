import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionOf, createReplyReader, type Reply } from '#core/printing/escpos/replies.ts';

const known: ReadonlyArray<readonly [bytes: ReadonlyArray<number>, reply: Reply]> = [
  [[0x12], { kind: 'real-time', bits: 0x12 }],
  [[0x72], { kind: 'real-time', bits: 0x72 }],
  [[0x10, 0, 0, 0], { kind: 'automatic', condition: { trouble: null, paperNearEnd: false } }],
  [[0x14, 0, 0, 0x0f], { kind: 'automatic', condition: { trouble: null, paperNearEnd: false } }],
  [[0x38, 0, 0, 0], { kind: 'automatic', condition: { trouble: 'cover-open', paperNearEnd: false } }],
  [[0x18, 0, 0x0f, 0], { kind: 'automatic', condition: { trouble: 'paper-out', paperNearEnd: true } }],
  [[0x18, 0x20, 0, 0], { kind: 'automatic', condition: { trouble: 'error', paperNearEnd: false } }],
  [[0x18, 0, 0, 0], { kind: 'automatic', condition: { trouble: 'offline', paperNearEnd: false } }],
  [[0x00], { kind: 'paper', condition: { trouble: null, paperNearEnd: false } }],
  [[0x03], { kind: 'paper', condition: { trouble: null, paperNearEnd: true } }],
  [[0x0c], { kind: 'paper', condition: { trouble: 'paper-out', paperNearEnd: false } }],
  [[0x37, 0x22, 0x30, 0x30, 0x34, 0x32, 0], { kind: 'process', id: '0042' }],
];
// XON, XOFF and a model name say nothing about a badge.
const beside: ReadonlyArray<ReadonlyArray<number>> = [
  [0x11],
  [0x13],
  [0x5f, ...Buffer.from('TM-T88V'), 0],
  [0x80],
  [0xff],
];

test('every reply is told apart, wherever the stream breaks and whatever stands between', () => {
  const part = fc.oneof(
    fc.constantFrom(...known).map(([bytes, reply]) => ({ bytes, replies: [reply] })),
    fc.constantFrom(...beside).map((bytes) => ({ bytes, replies: [] as Reply[] })),
  );
  fc.assert(
    fc.property(fc.array(part), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (parts, sizes) => {
      const read = createReplyReader();
      const stream = Uint8Array.from(parts.flatMap(({ bytes }) => bytes));
      const replies: Reply[] = [];
      for (let at = 0, turn = 0; at < stream.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        replies.push(...read(stream.subarray(at, at + size)));
        at += size;
      }
      expect(replies).toEqual(parts.flatMap((each) => each.replies));
    }),
  );
});

test('any nonsense is passed over without end, memory or exception, and never makes up a process id', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (pieces) => {
      const read = createReplyReader();
      const replies = pieces.flatMap((piece) => read(piece));
      const ids = replies.filter((reply) => reply.kind === 'process');
      const stream = Buffer.concat(pieces);
      for (const { id } of ids) expect(stream.includes(Buffer.from(`\x37\x22${id}\0`, 'latin1'))).toBe(true);
    }),
  );
});

test('the four answers to DLE EOT name the trouble that a person can mend first', () => {
  expect(conditionOf(0x12, 0x12, 0x12, 0x12)).toEqual({ trouble: null, paperNearEnd: false });
  expect(conditionOf(0x12, 0x12, 0x12, 0x1e)).toEqual({ trouble: null, paperNearEnd: true });
  expect(conditionOf(0x1a, 0x16, 0x12, 0x12).trouble).toBe('cover-open');
  expect(conditionOf(0x1a, 0x36, 0x12, 0x7e).trouble).toBe('cover-open');
  expect(conditionOf(0x1a, 0x32, 0x12, 0x12).trouble).toBe('paper-out');
  expect(conditionOf(0x12, 0x12, 0x12, 0x72).trouble).toBe('paper-out');
  expect(conditionOf(0x1a, 0x52, 0x1a, 0x12).trouble).toBe('error');
  expect(conditionOf(0x1a, 0x12, 0x12, 0x12).trouble).toBe('offline');
});
