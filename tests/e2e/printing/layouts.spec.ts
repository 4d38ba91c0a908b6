import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BadgeContent, GreyImage } from '#shared/contract/badge.ts';
import type { BadgeSpace } from '#shared/domain/paper.ts';
import { launchBadgePage, type BadgePage } from '#tests/helpers/badge-app/launch.ts';
import { papers } from '#tests/helpers/badge-app/papers.ts';
import { digest } from '#tests/helpers/badge-app/digest.ts';
import { people } from '#tests/helpers/badge-app/people.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';
import { turned } from '../../../src/main/shell/turned.ts';

let page: BadgePage;
beforeAll(async () => {
  page = await launchBadgePage();
});
afterAll(() => page.close());

const folder = path.resolve('resources/layouts');
const shipped = readdirSync(folder).map(
  (file) => [path.parse(file).name, readFileSync(path.join(folder, file), 'utf8')] as const,
);

// Every script on every paper is for the fonts' own tests.
const names = (['deu', 'ara', 'vie', 'compound', 'long', 'bare'] as const).map((who): [string, BadgeContent] => [
  who,
  people[who],
]);

const roll: BadgeSpace = { widthDots: 576, heightDots: null, dotsPerMm: 8 };
const render = (layout: string, content: BadgeContent = people.deu, space = roll): Promise<GreyImage> =>
  page.renderer.render({ content, layout, space });

const rows = ({ width, data }: GreyImage, from: number, to: number): number =>
  data.subarray(from * width, to * width).reduce((ink, value) => ink + (value < 128 ? 1 : 0), 0);
const ink = (image: GreyImage): number => rows(image, 0, image.height);

describe.each(shipped)('the layout %s', (_name, layout) => {
  test.each(Object.entries(papers))('on %s: nothing is cut, and its code is read', async (_paper, space) => {
    for (const [who, content] of names) {
      const image = await render(layout, content, space);
      expect([who, page.lastOverflows()]).toEqual([who, false]);
      expect([image.width, image.height]).toEqual([space.widthDots, space.heightDots ?? image.height]);
      expect(ink(image)).toBeGreaterThan(500);
      const shows = layout.includes('data-field="code"') && content.code !== null;
      expect([who, readCode(image)]).toEqual([who, shows ? content.code : null]);
    }
  });
});

test('an empty text is the standard layout', async () => {
  const [, standard = ''] = shipped.find(([name]) => name === 'standard') ?? [];
  expect(digest(await render(''))).toBe(digest(await render(standard)));
});

test.each([90, 180, 270] as const)('turned by %i degrees, it is the same dots', async (degrees) => {
  const layout = (turn: number) =>
    `<article class="badge" data-rotate="${turn}"><div data-field="name"></div><div data-field="code"></div></article>`;
  const upright = { widthDots: 720, heightDots: 400, dotsPerMm: 8 };
  const space = degrees === 180 ? upright : { widthDots: 400, heightDots: 720, dotsPerMm: 8 };
  const upside = turned(await render(layout(0), people.ara, upright), degrees);
  expect(digest(await render(layout(degrees), people.ara, space))).toBe(digest(upside));
});

test('sizes are millimetres of the paper on every head', async () => {
  const bar =
    '<style>p { height: 10rem; width: 20rem; background: #000 }</style><article class="badge"><p></p><i data-field="name"></i></article>';
  const of = async (dotsPerMm: number): Promise<number> => {
    const image = await render(
      bar,
      { ...people.bare, name: '' },
      { widthDots: 72 * dotsPerMm, heightDots: null, dotsPerMm },
    );
    return ink(image) / dotsPerMm ** 2;
  };
  expect(await of(8)).toBeCloseTo(200, 0);
  expect(await of(12)).toBeCloseTo(200, 0);
});

test('what nobody filled vanishes with its boxes', async () => {
  const around = (inner: string) => `<article class="badge"><div data-field="name"></div>${inner}</article>`;
  const without = await render(around(''), people.bare);
  const boxes =
    '<section style="padding: 5rem; border: 1rem solid"><div><p data-field="role"></p></div><ul data-field="marks"></ul></section>';
  expect(digest(await render(around(boxes), people.bare))).toBe(digest(without));
  expect((await render(around(boxes), people.long)).height).toBeGreaterThan(without.height);
});

test('free text, styles by hand and pictures of the file itself are printed', async () => {
  const black = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10H0z"/></svg>',
  );
  const picture = `<img style="width: 10rem; height: 10rem" src="data:image/svg+xml;base64,${black.toString('base64')}">`;
  const bare = '<article class="badge"><div data-field="name"></div></article>';
  const before = await render(bare);
  const text = await render(bare.replace('</article>', '<p data-field="text">WLAN: Gast</p></article>'));
  expect(text.height).toBeGreaterThan(before.height);
  const pictured = await render(bare.replace('</article>', `${picture}</article>`));
  expect(ink(pictured) - ink(before)).toBe(6_400);
});
