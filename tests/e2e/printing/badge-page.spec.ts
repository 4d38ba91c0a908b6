import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toBitmap, toGrey } from '#core/printing/bitmap.ts';
import { toPng } from '#core/printing/png.ts';
import type { BadgeContent, GreyImage } from '#shared/contract/badge.ts';
import { launchBadgePage, type BadgePage } from '#tests/helpers/badge-app/launch.ts';
import { people } from '#tests/helpers/badge-app/people.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';

let page: BadgePage;
let folder: string;
beforeAll(async () => {
  page = await launchBadgePage();
  folder = await mkdtemp(path.join(tmpdir(), 'einlass-badges-'));
});
afterAll(() => page.close());

const render = (content: BadgeContent, widthDots = 576): Promise<GreyImage> =>
  page.renderer.render({ content, layout: '', space: { widthDots, heightDots: null, dotsPerMm: 8 } });
/** The badge as it comes out: one bit a dot, as a picture file. */
const picture = async (name: string, image: GreyImage): Promise<string> => {
  const file = path.join(folder, `${name}.png`);
  writeFileSync(file, toPng(toBitmap(image)));
  return file;
};
/** Dots within so many columns of the edges, below the bar of the category, which alone may reach them. */
const inkAtEdges = ({ width, height, data }: GreyImage, columns: number): number => {
  const black = (x: number, y: number): boolean => (data[y * width + x] ?? 255) < 128;
  const rows = Array.from({ length: height }, (_, y) => y);
  const below = rows.findLastIndex((y) => black(0, y) && black(width - 1, y)) + 1;
  const edges = Array.from({ length: columns }, (_, at) => [at, width - 1 - at]).flat();
  return rows.slice(below).reduce((ink, y) => ink + edges.filter((x) => black(x, y)).length, 0);
};
/** Half as large, four dots to one grey: the size of letters that other software is trained on. */
const halved = ({ width, height, data }: GreyImage): GreyImage => {
  const half = { width: width >> 1, height: height >> 1 };
  const at = (x: number, y: number): number => data[y * width + x] ?? 255;
  const grey = Uint8Array.from({ length: half.width * half.height }, (_, place) => {
    const x = 2 * (place % half.width);
    const y = 2 * Math.floor(place / half.width);
    return (at(x, y) + at(x + 1, y) + at(x, y + 1) + at(x + 1, y + 1)) / 4;
  });
  return { ...half, data: grey };
};

const cases = Object.entries(people).flatMap(([key, content]) =>
  [576, 384].map((width) => [key, width, content] as const),
);

test.each(cases)(
  '%s on %i dots: exact width, nothing beyond the edges, every glyph bundled, its QR read by zbarimg',
  async (key, width, content) => {
    const image = await render(content, width);
    expect([image.width, image.data.length]).toEqual([width, image.width * image.height]);
    expect(await page.missing()).toEqual([]);
    expect(inkAtEdges(image, width === 576 ? 14 : 8)).toBe(0);
    if (content.code === null) return;
    const file = await picture(`${key}-${width}`, image);
    expect(execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', file], { encoding: 'utf8' }).trim()).toBe(
      content.code,
    );
  },
);

const read: ReadonlyArray<
  readonly [language: string, pack: string, key: keyof typeof people, words: ReadonlyArray<string>]
> = [
  ['German', 'deu', 'deu', ['Annegret', 'Möllendorf', 'Kantine', 'Sonnenblick']],
  ['Polish', 'pol', 'pol', ['Świętosława', 'Łąkowa', 'Łodzi']],
  ['Ukrainian', 'ukr', 'ukr', ['Олена', 'жакевич']],
  ['Arabic', 'ara', 'ara', ['محمد', 'العلي']],
  ['Vietnamese', 'vie', 'vie', ['Nguyễn', 'Tuyết', 'Hà']],
  ['Chinese', 'chi_sim', 'chi', ['欧阳晓明']],
];
test.each(read)('another program reads the %s name (%s) from the dots', async (_language, pack, key, words) => {
  const { width, height, data } = halved(
    toGrey(toBitmap(await render({ ...people[key], logo: null, code: null, marks: [], lines: [] }))),
  );
  const file = path.join(folder, `${pack}.pgm`);
  writeFileSync(file, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), data]));
  const ocr = execFileSync('tesseract', [file, '-', '-l', pack, '--psm', '4'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const without = ocr.normalize('NFC').replaceAll(/[\s\u200e\u200f]/gu, '');
  for (const word of words) expect(without).toContain(word);
});

test('the longest ticket code still gets four dots a module and is read', async () => {
  const code = 'https://tickets.example.org/t/'.padEnd(512, 'aB3-');
  for (const width of [576, 384]) expect(readCode(await render({ ...people.deu, code }, width))).toBe(code);
});

test('sixty workshop lines make small type, and none is left out', async () => {
  const lines = Array.from({ length: 60 }, (_, at) => `1${at % 10}:00 · Raum ${at} · Workshop`);
  const few = await render({ ...people.deu, lines: lines.slice(0, 59) });
  const all = await render({ ...people.deu, lines });
  expect(all.height).toBeGreaterThan(few.height);
});

test('a character that no bundled font holds is told', async () => {
  await render({ ...people.deu, name: 'Ann 𓀀' });
  expect(await page.missing()).toEqual(['𓀀'.codePointAt(0)]);
});

test('marks of direction in one field leave the others alone', async () => {
  const plain = await render({ ...people.deu, name: 'Ann' });
  const marked = await render({ ...people.deu, name: '\u202eAnn' });
  const rows = (image: GreyImage) => toGrey(toBitmap(image)).data.slice(-150 * 576);
  expect(rows(marked)).toEqual(rows(plain));
});

test('badges asked for all at once are each of the right person', async () => {
  const codes = Array.from({ length: 12 }, (_, at) => `PERSON-${at}`);
  const images = await Promise.all(
    codes.map((code, at) => render({ ...people.deu, name: `${at}`, code }, at % 2 === 0 ? 576 : 384)),
  );
  expect(images.map(readCode)).toEqual(codes);
});

test('the same badge gives the same bytes', async () => {
  const one = toBitmap(await render(people.ara));
  await render(people.long);
  expect(toBitmap(await render(people.ara))).toEqual(one);
});

test('a page that crashes is opened anew and the badge comes all the same', async () => {
  await page.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer();
  });
  expect(readCode(await render(people.deu))).toBe(people.deu.code);
});
