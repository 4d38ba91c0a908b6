import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createPinnedFetch, trustIn } from '#core/sync/joining/pinned-fetch.ts';
import { fingerprintOf, seeCertificate } from '#core/sync/joining/see-certificate.ts';
import { makeCertificate, serveTls } from '#tests/helpers/central/tls-server.ts';

const pinnedTo = (pem: string | null): typeof fetch => {
  const { fetch, close } = createPinnedFetch(trustIn(pem));
  onTestFinished(close);
  return fetch;
};

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
};

test('a request goes to the holder of the pinned certificate, and its answer comes back whole', async () => {
  const certificate = await makeCertificate();
  const port = await serveTls(certificate, async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.writeHead(409, { 'content-type': 'application/json', 'x-seen': request.headers['x-mine'] });
    response.end(JSON.stringify({ method: request.method, url: request.url, body }));
  });
  const answer = await pinnedTo(certificate.cert)(`https://127.0.0.1:${port}/a?b=c`, {
    method: 'POST',
    headers: { 'x-mine': 'yes' },
    body: 'Grüße',
  });
  expect(answer.status).toBe(409);
  expect(answer.headers.get('x-seen')).toBe('yes');
  expect(await answer.json()).toEqual({ method: 'POST', url: '/a?b=c', body: 'Grüße' });
});

test('one connection serves many requests', async () => {
  const certificate = await makeCertificate();
  const ports = new Set<number | undefined>();
  const port = await serveTls(certificate, (request, response) => {
    ports.add(request.socket.remotePort);
    response.end('ok');
  });
  const fetch = pinnedTo(certificate.cert);
  for (let count = 0; count < 5; count += 1)
    expect(await (await fetch(`https://127.0.0.1:${port}/`)).text()).toBe('ok');
  expect(ports.size).toBe(1);
});

test('whoever has another certificate hears nothing of the request', async () => {
  const [ours, theirs] = [await makeCertificate(), await makeCertificate()];
  let asked = 0;
  const port = await serveTls(theirs, (_request, response) => {
    asked += 1;
    response.end('{}');
  });
  await expect(pinnedTo(ours.cert)(`https://127.0.0.1:${port}/`)).rejects.toThrow('another certificate');
  await expect(pinnedTo(null)(`https://127.0.0.1:${port}/`)).rejects.toThrow('self-signed');
  expect(asked).toBe(0);
});

test('a certificate of yesterday or tomorrow is the same certificate, because clocks of kiosks are wrong', async () => {
  for (const from of [Date.now() - 400 * 86_400_000, Date.now() + 300 * 86_400_000]) {
    const certificate = await makeCertificate(from, 30);
    const port = await serveTls(certificate, (_request, response) => void response.end('ok'));
    expect((await pinnedTo(certificate.cert)(`https://127.0.0.1:${port}/`)).status).toBe(200);
  }
});

test('a redirect is an answer and not followed', async () => {
  const certificate = await makeCertificate();
  const port = await serveTls(certificate, (_request, response) => {
    response.writeHead(302, { location: 'https://login.example.org/' });
    response.end('<html>');
  });
  const answer = await pinnedTo(certificate.cert)(`https://127.0.0.1:${port}/`);
  expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://login.example.org/']);
});

test('a stream is read as it comes, and ends when it is given up', async () => {
  const certificate = await makeCertificate();
  let closed: Promise<unknown> = Promise.resolve();
  const port = await serveTls(certificate, (_request, response) => {
    closed = once(response, 'close');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: 1\n\n');
  });
  const ending = new AbortController();
  const answer = await pinnedTo(certificate.cert)(`https://127.0.0.1:${port}/`, { signal: ending.signal });
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe('data: 1\n\n');
  const next = reader?.read();
  ending.abort();
  await expect(next).rejects.toThrow('aborted');
  await closed;
});

test('a body that breaks off is an error and no short answer', async () => {
  const certificate = await makeCertificate();
  const port = await serveTls(certificate, (_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"highest":', () => response.destroy());
  });
  const answer = await pinnedTo(certificate.cert)(`https://127.0.0.1:${port}/`);
  await expect(answer.text()).rejects.toThrow(/aborted|terminated/u);
});

test('a silent port and one without TLS are given up', async () => {
  const silent = await listen(createServer(() => undefined));
  const { cert } = await makeCertificate();
  const late = pinnedTo(cert)(`https://127.0.0.1:${silent}/`, { signal: AbortSignal.timeout(100) });
  await expect(late).rejects.toThrow('aborted');
  await expect(seeCertificate(`127.0.0.1:${silent}`, 100)).rejects.toThrow('no TLS in time');
  const plain = await listen(createServer((socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n<html>')));
  await expect(seeCertificate(`127.0.0.1:${plain}`, 1_000)).rejects.toMatchObject({
    code: expect.stringMatching(/EPROTO|ERR_SSL/u),
  });
});

test('the certificate is seen as it is', async () => {
  const certificate = await makeCertificate();
  const port = await serveTls(certificate, (_request, response) => void response.end());
  const seen = await seeCertificate(`127.0.0.1:${port}`, 1_000);
  const known = new X509Certificate(certificate.cert);
  expect(seen).toMatchObject({ fingerprint: fingerprintOf(known.raw), vouched: false });
  expect(new X509Certificate(seen.pem).raw.equals(known.raw)).toBe(true);
});
