import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LayoutEdit, LayoutSheet } from '../../../src/renderer/screens/set-up/layout/layout-document.ts';

// In a real browser, whose parser decides what a hostile text is.

type Editor = {
  readonly readLayout: (text: string) => LayoutSheet;
  readonly editLayout: (text: string, edit: LayoutEdit) => string;
};

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const entry = fileURLToPath(
    new URL('../../../src/renderer/screens/set-up/layout/layout-document.ts', import.meta.url),
  );
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'editor' } },
  })) as ReadonlyArray<Rolldown.RolldownOutput>;
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  page = await browser.newPage();
  await page.addScriptTag({ content: built[0]?.output[0].code ?? '' });
});

afterAll(() => browser.close());

const read = (text: string): Promise<LayoutSheet> =>
  page.evaluate((given) => (globalThis as unknown as { editor: Editor }).editor.readLayout(given), text);
const edited = (text: string, ...edits: ReadonlyArray<LayoutEdit>): Promise<string> =>
  page.evaluate(
    ([given, changes]) => {
      const { editor } = globalThis as unknown as { editor: Editor };
      return changes.reduce((before, edit) => editor.editLayout(before, edit), given);
    },
    [text, edits] as const,
  );
const orderOf = async (text: string): Promise<string> =>
  (await read(text)).blocks.map(({ field, depth }) => `${'-'.repeat(depth)}${field}`).join(' ');

const plain = `<!-- by hand -->
<style>
  .mine { color: #000; }
</style>
<article class="badge mine" data-mood="calm">
  <header>
    <div data-field="logo"></div>
    <div data-field="event"></div>
  </header>
  <hr>
  <div data-field="name" data-size="xl"></div>
  <div data-field="unheard-of"></div>
  <blink>kept</blink>
  <div data-field="text">Willkommen</div>
</article>
`;

test('what is changed and changed back leaves every character where it was', async () => {
  const there = await edited(
    plain,
    { kind: 'size', at: 2, size: 's' },
    { kind: 'off', at: 0 },
    { kind: 'turn', turn: '90' },
  );
  expect(there).toContain('<div data-off="logo"></div>');
  expect(there).toContain('data-rotate="90"');
  const back = await edited(
    there,
    { kind: 'size', at: 2, size: 'xl' },
    { kind: 'on', at: 0 },
    { kind: 'turn', turn: '0' },
  );
  expect(back.replace('data-size="xl" data-field="name"', 'data-field="name" data-size="xl"')).toBe(plain);
});

test('only the blocks that are known are shown, in order, each with its state', async () => {
  const { blocks, turn, margins } = await read(plain);
  expect(blocks.map(({ field }) => field)).toEqual(['logo', 'event', 'name', 'text']);
  expect(blocks[2]).toMatchObject({ size: 'xl', align: 'usual', on: true, depth: 0, text: null });
  expect(blocks[3]?.text).toBe('Willkommen');
  expect({ turn, margins }).toEqual({ turn: '0', margins: { above: null, beside: null } });
});

test('a block moves past others, into groups and out of them, and every way leads back', async () => {
  expect(await orderOf(plain)).toBe('-logo -event name text');
  const inside = await edited(plain, { kind: 'up', at: 2 });
  expect(await orderOf(inside)).toBe('-logo -event -name text');
  const top = await edited(inside, { kind: 'up', at: 2 }, { kind: 'up', at: 1 }, { kind: 'up', at: 0 });
  expect(await orderOf(top)).toBe('name -logo -event text');
  expect(await edited(top, { kind: 'up', at: 0 })).toBe(top);
  const bottom = await edited(top, ...[0, 0, 1, 2].map((at) => ({ kind: 'down', at }) as const));
  expect(await orderOf(bottom)).toBe('-logo -event name text');
});

test('margins are millimetres beside whatever else is written there', async () => {
  const text = '<article class="badge" style="color: red; padding-block: 1rem"><p data-field="name"></p></article>';
  const wide = await edited(
    text,
    { kind: 'margin', side: 'above', millimetres: 2.5 },
    { kind: 'margin', side: 'beside', millimetres: 4 },
  );
  expect((await read(wide)).margins).toEqual({ above: 2.5, beside: 4 });
  expect(wide).toContain('style="color: red; padding-block: 2.5rem; padding-inline: 4rem"');
});

test('words that somebody types are words, whatever they look like', async () => {
  const text = await edited(plain, { kind: 'text', at: 3, text: '<img src=x onerror="document.title=1">' });
  expect(text).toContain('&lt;img src=x');
  expect((await read(text)).blocks[3]?.text).toBe('<img src=x onerror="document.title=1">');
});

test('a hostile file is only read: nothing of it runs or is loaded', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const hostile = `<script>document.title = 'run'</script><img src="http://127.0.0.1:9/x" onerror="document.title='run'">
    <svg onload="document.title='run'"></svg><iframe src="http://127.0.0.1:9/y"></iframe></template><div data-field="name">`;
  for (const text of [hostile, `<!doctype html><html><body>${hostile}</body></html>`, '', '<', '<article><article>']) {
    const { blocks } = await read(await edited(text, { kind: 'add', field: 'code', text: '' }));
    expect(blocks.at(-1)?.field).toBe('code');
  }
  expect(await page.title()).toBe('');
  expect(asked).toEqual([]);
});

test('a whole page stays a whole page', async () => {
  const whole =
    '<!doctype html>\n<html lang="de"><head><title>Schild</title></head><body class="b"><article><p data-field="name"></p></article></body></html>';
  const text = await edited(whole, { kind: 'align', at: 0, align: 'center' });
  expect(text).toContain('<html lang="de"><head><title>Schild</title></head><body class="b">');
  expect(text).toContain('<p data-field="name" data-align="center"></p>');
});
