import { readFileSync } from 'node:fs';
import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, inkOn, readableOn } from '../../../../src/renderer/styles/contrast.ts';

const css = readFileSync(new URL('../../../../src/renderer/styles/tokens.css', import.meta.url), 'utf8');

/** A token's colours, for light and for dark. */
const token = (name: string): readonly [light: string, dark: string] => {
  const value = new RegExp(`--${name}: ([^;]+);`, 'u').exec(css)?.[1] ?? '';
  const [light = '', dark = light] = value.match(/#[0-9a-f]{6}/gu) ?? [];
  return [light, dark];
};

test('the ratio is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(['admitted', 'left', 'attention', 'refused'])('the verdict "%s" is read at 7:1 in every place', (tone) => {
  for (const theme of [0, 1] as const) {
    expect(contrast(token(tone)[theme], token(`${tone}-ink`)[theme])).toBeGreaterThanOrEqual(7);
    expect(contrast(token(`${tone}-soft`)[theme], token(`${tone}-text`)[theme])).toBeGreaterThanOrEqual(7);
  }
});

test.each(['ground', 'surface', 'raised', 'sunken'])('text is read on the %s', (ground) => {
  for (const theme of [0, 1] as const) {
    expect(contrast(token(ground)[theme], token('ink')[theme])).toBeGreaterThanOrEqual(7);
    expect(contrast(token(ground)[theme], token('ink-soft')[theme])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(ground)[theme], token('focus')[theme])).toBeGreaterThanOrEqual(3);
  }
});

const colour = integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour an event has, its buttons and its text are read', () => {
  assert(
    property(colour, (event) => {
      expect(contrast(event, inkOn(event))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(readableOn(event, '#f3f1ec', 7), '#f3f1ec')).toBeGreaterThanOrEqual(7);
      expect(contrast(readableOn(event, '#212c37', 7), '#212c37')).toBeGreaterThanOrEqual(7);
    }),
  );
});
