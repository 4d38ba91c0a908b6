import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBadgePage, type BadgePage } from '#tests/helpers/badge-app/launch.ts';
import { fontsUsed } from '#tests/helpers/badge-app/fonts-used.ts';
import { people } from '#tests/helpers/badge-app/people.ts';
import { namesByScript } from '#tests/helpers/names/names-by-script.ts';

let page: BadgePage;
beforeAll(async () => {
  page = await launchBadgePage();
});
afterAll(() => page.close());

const show = async (name: string): Promise<void> => {
  const content = { ...people.bare, name };
  await page.renderer.render({ content, layout: '', space: { widthDots: 576, heightDots: null, dotsPerMm: 8 } });
};

test.each(Object.entries(namesByScript))(
  '%s: every glyph comes from the fonts of the program, none is missing',
  async (_script, name) => {
    await show(name);
    expect(await page.missing()).toEqual([]);
    const fonts = await fontsUsed(page);
    expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
    expect(fonts.map(({ familyName }) => familyName)).not.toContain('Einlass Last Resort');
  },
);

test.each([
  ['a hieroglyph, of which the system may have a font', 'Ann 𓀀', ['𓀀']],
  ['a rare Chinese character', '李㛃', ['㛃']],
  ['a letter of a script that nobody writes any more, with a mark', 'Ann 𐎠\u0301', ['𐎠', '\u0301']],
  ['a character for private use', 'Ann \ue000', ['\ue000']],
])('%s is told, and not taken from the system', async (_what, name, missing) => {
  await show(name);
  expect(await page.missing()).toEqual(missing.map((character) => character.codePointAt(0)));
  const fonts = await fontsUsed(page);
  expect(fonts.every(({ isCustomFont }) => isCustomFont)).toBe(true);
  expect(fonts.map(({ familyName }) => familyName)).toContain('Einlass Last Resort');
});
