import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionOf, createHostStatusReader, isIdle } from '#core/printing/zpl/host-status.ts';

const answer = (first: string, second: string): string =>
  `\u0002${first}\u0003\r\n\u0002${second}\u0003\r\n\u00021234,0\u0003\r\n`;
const quiet = answer('030,0,0,1245,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000000,1,000');
const read = (text: string) => createHostStatusReader()(Buffer.from(text, 'latin1'));

const troubles: ReadonlyArray<readonly [first: string, second: string, trouble: string | null, idle: boolean]> = [
  ['030,0,0,1245,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000000,1,000', null, true],
  ['030,1,1,1245,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000000,1,000', 'paper-out', true],
  ['030,1,1,1245,001,0,0,0,000,0,0,0', '000,0,1,0,0,2,4,0,00000000,1,000', 'cover-open', false],
  ['030,0,1,1245,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,4,0,00000001,1,000', 'offline', false],
  ['030,0,0,1245,000,0,0,0,000,0,0,0', '000,0,0,1,1,2,4,0,00000000,1,000', 'error', true],
  ['030,0,0,1245,000,0,0,0,000,0,0,1', '000,0,0,0,0,2,4,0,00000000,1,000', 'error', true],
  ['030,0,0,1245,000,0,0,1,000,0,0,0', '000,0,0,0,0,2,4,0,00000000,1,000', null, false],
];
test.each(troubles)('the flags %s and %s mean %s', (first, second, trouble, idle) => {
  const [status] = read(answer(first, second));
  if (status === undefined) throw new Error('not read');
  expect(conditionOf(status)).toEqual({ trouble, paperNearEnd: false });
  expect(isIdle(status)).toBe(idle);
});

test('answers are read wherever the stream breaks and whatever stands between; nonsense is none', () => {
  const beside = fc.constantFrom(
    '',
    'ALERT: PAPER OUT\r\n',
    '\u0002ZD421-203dpi,V93.21.26Z,8,8192KB\u0003',
    '\u0002\u0002',
    '\u0003',
  );
  fc.assert(
    fc.property(
      fc.array(beside, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      (between, sizes) => {
        const stream = Buffer.from(between.map((other) => other + quiet).join(''), 'latin1');
        const reader = createHostStatusReader();
        let seen = 0;
        for (let at = 0, turn = 0; at < stream.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          seen += reader(stream.subarray(at, at + size)).length;
          at += size;
        }
        expect(seen).toBe(between.length);
      },
    ),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(createHostStatusReader()(bytes)).toEqual([]);
    }),
  );
});
