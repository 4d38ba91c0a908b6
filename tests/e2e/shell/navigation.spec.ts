/* oxlint-disable unicorn/consistent-function-scoping -- what runs in the page is written in the page */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadyKiosk, launchKiosk } from '#tests/helpers/kiosk.ts';

const home = 'kiosk://app/index.html';

let kiosk: ReadyKiosk;
let server: Server;
let outside = '';
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response
      .writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' })
      .end('<h1>elsewhere</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  kiosk = await launchKiosk({ role: 'desk', lang: 'en' });
});
afterAll(async () => {
  await kiosk.close();
  await new Promise((resolve) => server.close(resolve));
});

const windows = (): Promise<number> => kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);

// What is refused leaves no trace to wait for, so something that must arrive afterwards is awaited instead.
const settled = async (): Promise<void> => {
  const reply = await kiosk.page.evaluate(() => window.einlass.request('station.state', undefined));
  expect(reply.ok).toBe(true);
};

test.each([
  ['a link', (to: string) => Object.assign(document.createElement('a'), { href: to }).click()],
  [
    'a link into a new window',
    (to: string) => Object.assign(document.createElement('a'), { href: to, target: '_blank' }).click(),
  ],
  ['an assigned location', (to: string) => location.assign(to)],
  ['window.open', (to: string) => void window.open(to)],
  [
    'a form',
    (to: string) => {
      const form = document.body.appendChild(
        Object.assign(document.createElement('form'), { action: to, method: 'post' }),
      );
      form.submit();
      form.remove();
    },
  ],
  [
    'a frame',
    (to: string) => {
      const frame = document.body.appendChild(Object.assign(document.createElement('iframe'), { src: to }));
      setTimeout(() => frame.remove(), 200);
    },
  ],
])('%s cannot lead away', async (_name, leave) => {
  const before = await windows();
  for (const target of [`${outside}/page`, 'file:///etc/passwd', 'data:text/html,hi', 'kiosk://elsewhere/']) {
    await kiosk.page.evaluate(leave, target);
    await settled();
  }
  expect(kiosk.page.url()).toBe(home);
  expect(await windows()).toBe(before);
  expect(asked).toEqual([]);
});

test('the page reaches no network', async () => {
  const attempts = await kiosk.page.evaluate(async (to) => {
    const fails = async (attempt: () => Promise<unknown>): Promise<boolean> =>
      attempt().then(
        () => false,
        () => true,
      );
    const picture = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.addEventListener('load', resolve);
        image.addEventListener('error', reject);
        image.src = `${to}/picture.png`;
      });
    const socket = (): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const web = new WebSocket(to.replace('http', 'ws'));
        web.addEventListener('open', resolve);
        web.addEventListener('error', reject);
      });
    return Promise.all([fails(() => fetch(`${to}/data`)), fails(picture), fails(socket)]);
  }, outside);
  expect(attempts).toEqual([true, true, true]);
  expect(asked).toEqual([]);
});

test('only files of the built pages are served', async () => {
  const statuses = await kiosk.page.evaluate(async () => {
    const status = async (path: string, init?: RequestInit): Promise<number> => (await fetch(path, init)).status;
    return [
      await status('/index.html'),
      await status('/index.html', { method: 'POST' }),
      await status('/../main/index.js'),
      await status('/%2e%2e/main/index.js'),
      await status('/..%2fmain%2findex.js'),
      await status('/tray/..%2feinlass.sqlite'),
      await status('/tray/none.png'),
    ];
  });
  expect(statuses).toEqual([200, 405, 404, 404, 404, 404, 404]);
});
