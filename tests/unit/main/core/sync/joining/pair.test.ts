import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { pair, type Invitation } from '#core/sync/joining/pair.ts';
import { seeCertificate } from '#core/sync/joining/see-certificate.ts';
import { makeCertificate, serveTls } from '#tests/helpers/central/tls-server.ts';
import { joinBy, newCode } from '#tests/helpers/central/list-calls.ts';
import { startList } from '#tests/helpers/central/list-server.ts';

const code = '0ABC-7XYZ';
const ask = (invitation: Partial<Invitation> & Pick<Invitation, 'addresses'>): ReturnType<typeof pair> =>
  pair(
    { code, fingerprint: null, ...invitation },
    { station: { id: randomUUID(), name: 'Door' }, randomBytes, timeoutMs: 1_500 },
  );
const serving = async (listener: RequestListener): Promise<string> =>
  `127.0.0.1:${await serveTls(await makeCertificate(), listener)}`;
const json =
  (status: number, body: unknown): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
const plausible = () => ({
  token: randomBytes(32).toString('base64url'),
  proof: randomBytes(32).toString('base64url'),
  list: { id: randomUUID(), certificate: null },
  event: {},
});

test.each<[string, RequestListener, string]>([
  ['a captive portal', (_request, response) => void response.end('<html>Please log in</html>'), 'not-a-list'],
  [
    'a redirect to a portal',
    (_request, response) => void response.writeHead(302, { location: 'https://portal/' }).end(),
    'not-a-list',
  ],
  ['somebody without such a page', json(404, { message: 'Not Found' }), 'not-a-list'],
  ['JSON of another kind', json(200, { ok: true }), 'not-a-list'],
  ['an answer without an end', (_request, response) => void response.write('{"token":'), 'unreachable'],
  ['an answer that is cut', (_request, response) => response.write('{', () => response.destroy()), 'unreachable'],
  ['a list that did not know the code', json(200, plausible()), 'other-certificate'],
  ['a list that has had enough', json(429, { code: 'wait' }), 'wait'],
  ['a list that is busy', json(503, { code: 'busy' }), 'wait'],
])('%s is told as what it is', async (_what, listener, trouble) => {
  expect(await ask({ addresses: [await serving(listener)] })).toEqual({ ok: false, code: trouble });
});

test('a megabyte too much is no answer', async () => {
  const address = await serving((_request, response) => void response.end(`"${'x'.repeat(3_000_000)}"`));
  expect(await ask({ addresses: [address] })).toEqual({ ok: false, code: 'not-a-list' });
});

test('nobody, and somebody who speaks no TLS', async () => {
  expect(await ask({ addresses: ['127.0.0.1:1'] })).toEqual({ ok: false, code: 'unreachable' });
  const server = createServer((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n<html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await ask({ addresses: [`127.0.0.1:${port}`] })).toEqual({ ok: false, code: 'not-a-list' });
});

test('whoever stands at the address with another certificate is asked nothing', async () => {
  let asked = 0;
  const address = await serving((_request, response) => {
    asked += 1;
    response.end();
  });
  expect(await ask({ addresses: [address], fingerprint: 'ab'.repeat(32) })).toEqual({
    ok: false,
    code: 'other-certificate',
  });
  expect(asked).toBe(0);
});

test('of the addresses of a link the one where the list stands is taken', async () => {
  const list = await startList();
  const { link } = await newCode(list);
  const stranger = await serving(json(200, plausible()));
  const { fingerprint } = await seeCertificate(`127.0.0.1:${list.port}`, 1_000);
  const query = new URLSearchParams(link.split('?')[1]);
  const joined = await joinBy(
    `einlass://join?a=127.0.0.1:1&a=${stranger}&a=127.0.0.1:${list.port}&c=${query.get('c')}&f=${fingerprint}`,
  );
  expect(joined).toMatchObject({ ok: true, value: { address: `127.0.0.1:${list.port}` } });
});
