import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BadgeContent, GreyImage } from '#shared/contract/badge.ts';
import { launchBadgePage, type BadgePage } from '#tests/helpers/badge-app/launch.ts';
import { digest } from '#tests/helpers/badge-app/digest.ts';
import { people } from '#tests/helpers/badge-app/people.ts';

let page: BadgePage;
let asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});
let elsewhere = '';
beforeAll(async () => {
  page = await launchBadgePage();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await page.close();
  server.close();
});

const label = { widthDots: 576, heightDots: 600, dotsPerMm: 8 };
const roll = { widthDots: 576, heightDots: null, dotsPerMm: 8 };
const badge = (inner = '', css = '') =>
  `<style>${css}</style><article class="badge"><div data-field="name"></div>${inner}</article>`;
const render = (
  layout: string,
  space: typeof label | typeof roll = roll,
  content: BadgeContent = people.deu,
): Promise<GreyImage> => page.renderer.render({ content, layout, space });

test.each([
  ['a script', '<script>document.body.remove()</script>'],
  ['an error handler', '<img src="x" onerror="document.body.remove()">'],
  ['a frame', '<iframe srcdoc="<script>parent.document.body.remove()</script>"></iframe>'],
  ['a form', '<form action="https://example.org"><input autofocus onfocus="document.body.remove()"></form>'],
  ['a page that leads on', '<meta http-equiv="refresh" content="0; url=about:blank"><base href="about:blank">'],
  ['an object', '<object data="data:text/html,x"></object><embed src="data:text/html,x">'],
  ['a link of a style sheet', '<link rel="stylesheet" href="data:text/css,*{display:none}">'],
])('%s leaves no trace', async (_what, inner) => {
  expect(digest(await render(badge(inner)))).toBe(digest(await render(badge())));
});

test('handlers and scripts of a drawing leave the drawing', async () => {
  const run = 'document.body.remove()';
  const drawing = '<rect width="80" height="40"/>';
  const hostile = `<svg viewBox="0 0 80 40" onload="${run}"><script>${run}</script>${drawing}<a href="javascript:${run}"></a></svg>`;
  const plain = `<svg viewBox="0 0 80 40">${drawing}</svg>`;
  expect(digest(await render(badge(hostile)))).toBe(digest(await render(badge(plain))));
});

test('text that becomes a tag when it is read twice runs nothing', async () => {
  const usual = digest(await render(badge()));
  const inner =
    '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=document.body.remove()>">';
  await render(badge(inner));
  expect(await page.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(digest(await render(badge()))).toBe(usual);
});

test.each([
  ['a stray brace', '} } html, body, .strip, .frame { display: none !important }'],
  ['rules for the page', ':root, html, body, .strip { display: none !important; background: #000 !important }'],
  ['motion', '@keyframes x { to { opacity: 0 } } [data-field="name"] { animation: x 1s infinite }'],
  ['fonts of its own', "@font-face { font-family: 'Noto Sans Variable'; src: local('DejaVu Serif') }"],
])('%s in the style changes nothing', async (_what, css) => {
  expect(digest(await render(badge('', css)))).toBe(digest(await render(badge())));
});

test('nothing is fetched from anywhere', async () => {
  asked = [];
  const inner = `
    <img src="${elsewhere}/image"><img srcset="${elsewhere}/set 2x"><svg><image href="${elsewhere}/svg"/><use href="${elsewhere}/use#a"/></svg>
    <link rel="stylesheet" href="${elsewhere}/link"><iframe src="${elsewhere}/frame"></iframe><video poster="${elsewhere}/poster"></video>
    <p style="background: url(${elsewhere}/inline)">x</p>`;
  const css = `@import url(${elsewhere}/import); p { background: url(${elsewhere}/background) }
    p::before { content: url(${elsewhere}/content) } @font-face { font-family: F; src: url(${elsewhere}/font) } p { font-family: F !important }`;
  await render(badge(inner, css));
  await render(badge());
  expect(asked).toEqual([]);
});

test('what is fixed to the window stays on the badge', async () => {
  const css = 'i { position: fixed; inset: -500px; z-index: 9; background: #000 }';
  const image = await render(badge('<i>x</i>', css), label);
  expect([image.width, image.height]).toEqual([576, 600]);
});

test('a badge without end ends after 400 mm, and that is told', async () => {
  const image = await render(badge('<div data-field="text" style="height: 1000000rem">x</div><p>end</p>'));
  expect(image.height).toBe(3_200);
  expect(page.lastOverflows()).toBe(true);
});

test('what does not fit on a label is told, and the label keeps its size', async () => {
  const image = await render(badge('<p style="height: 200px">x</p>'.repeat(5)), label);
  expect([image.height, page.lastOverflows()]).toEqual([600, true]);
});

test('a layout of a hundred thousand elements is refused, and the next badge comes', async () => {
  const usual = digest(await render(badge()));
  await expect(render(badge('<i></i>'.repeat(100_000)))).rejects.toThrow(/too many elements|failed/u);
  expect(digest(await render(badge()))).toBe(usual);
});

test.each([
  ['nothing closed', '<article class="badge"><div data-field="name"><p><b'],
  ['no article', '<div data-field="name"></div>'],
  [
    'a whole page',
    '<!doctype html><html><head><title>x</title></head><body><article class="badge"><div data-field="name"></div></article></body></html>',
  ],
  ['fields that nobody knows', badge('<div data-field="shoe-size">44</div>')],
])('%s: the name is printed all the same', async (_what, layout) => {
  expect(digest(await render(layout))).toBe(digest(await render(badge())));
});

test('a layout without a name comes out', async () => {
  const image = await render('<article class="badge"><div data-field="organisation"></div></article>');
  expect(image.height).toBeGreaterThan(20);
});

const hugePng = (side: number): string => {
  const chunk = (type: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(body.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE(crc32(named), named.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((side * 3 + 1) * side))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
};

test('a logo of 8,000 × 8,000 pixels is drawn small, once, and the next badges are quick', async () => {
  const layout = '<article class="badge"><div data-field="logo"></div><div data-field="name"></div></article>';
  const content = { ...people.deu, logo: hugePng(8_000) };
  const image = await render(layout, roll, content);
  expect(image.data.subarray(0, 576 * 40).filter((value) => value < 128).length).toBeGreaterThan(1_500);
  await render(layout, roll, content);
  expect(page.lastMilliseconds()).toBeLessThan(1_000);
});
