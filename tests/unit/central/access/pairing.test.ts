import { createHmac, randomBytes, randomUUID, scryptSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer, connect as connectTls } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { ownCertificate } from '#central/access/certificate.ts';
import { conference } from '#tests/helpers/central/facts.ts';
import { asHost, call, joinBy, joinByCode, newCode, pairedStation } from '#tests/helpers/central/list-calls.ts';
import { openStoreAt, startList } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';
import { writeJoinLink } from '#shared/contract/fleet/join-link.ts';
import { pairingKey, stationProofText } from '#shared/contract/fleet/pairing-text.ts';

const wrongRequest = () => ({
  nonce: randomBytes(16).toString('base64url'),
  proof: randomBytes(32).toString('base64url'),
  station: { id: randomUUID(), name: 'Stranger' },
});

test('a station joins by the code of a link, gets a token and the event, and pins the certificate', async () => {
  const list = await startList();
  const { paired, token, id } = await pairedStation(list, 'Door 2');
  expect(paired.reply.event).toEqual(JSON.parse(JSON.stringify(conference)));
  expect(paired.certificate).toBe(paired.reply.list.certificate);
  expect(paired.certificate).toContain('BEGIN CERTIFICATE');
  const { body } = await asHost(list, 'GET', '/api/v1/stations');
  expect(body).toMatchObject({ stations: expect.arrayContaining([expect.objectContaining({ id, name: 'Door 2' })]) });
  expect(JSON.stringify(body)).not.toMatch(/tokenHash|[0-9a-f]{64}/u);
  expect((await call(list, 'POST', '/api/v1/events', { token, body: {} })).body).toEqual({ code: 'malformed' });
});

test('a person types the code, with the certificate unseen before', async () => {
  const list = await startList();
  const { code } = await newCode(list);
  expect(await joinByCode(`127.0.0.1:${list.port}`, code)).toMatchObject({ ok: true });
});

test('a code is good for one station', async () => {
  const list = await startList();
  const { link } = await newCode(list);
  expect(await joinBy(link)).toMatchObject({ ok: true });
  expect(await joinBy(link)).toEqual({ ok: false, code: 'wrong-code' });
});

test('of two stations that use one code at the same moment one gets in', async () => {
  const list = await startList();
  const { link } = await newCode(list);
  const outcomes = await Promise.all([joinBy(link), joinBy(link)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a code ends after ten minutes', async () => {
  let now = Date.now();
  const list = await startList({ clock: { now: () => now, monotonic: () => performance.now() } });
  const { link, expiresAt } = await newCode(list);
  expect(expiresAt - now).toBe(600_000);
  now += 600_001;
  expect(await joinBy(link)).toEqual({ ok: false, code: 'wrong-code' });
});

test('three codes may be open, no more', async () => {
  const list = await startList();
  for (let made = 0; made < 3; made += 1) await newCode(list);
  expect(await asHost(list, 'POST', '/api/v1/pairing-codes')).toMatchObject({ status: 503, body: { code: 'busy' } });
});

test('whoever guesses waits after five tries, whatever they try then', async () => {
  const list = await startList();
  const { link } = await newCode(list);
  const answers: unknown[] = [];
  for (let tries = 0; tries < 7; tries += 1)
    answers.push((await call(list, 'POST', '/api/v1/pair', { body: wrongRequest() })).body);
  expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ({ code: 'wrong-code' })));
  expect(answers.slice(5)).toEqual([{ code: 'wait' }, { code: 'wait' }]);
  expect(await joinBy(link)).toEqual({ ok: false, code: 'wait' });
});

test('after twenty wrong tries by many all open codes are withdrawn, and the audit says so', async () => {
  let monotonic = 0;
  const list = await startList({ clock: { now: Date.now, monotonic: () => monotonic } });
  const { link } = await newCode(list);
  let last: unknown = null;
  for (let tries = 0; tries < 20; tries += 1) {
    // As slow as the limit for one address allows.
    monotonic += 15_000;
    last = (await call(list, 'POST', '/api/v1/pair', { body: wrongRequest() })).body;
  }
  expect(last).toEqual({ code: 'wait' });
  monotonic += 120_000;
  expect(await joinBy(link)).toEqual({ ok: false, code: 'wrong-code' });
  const { body } = await asHost(list, 'GET', '/api/v1/audit');
  expect(body).toMatchObject({
    lines: expect.arrayContaining([expect.objectContaining({ act: 'pairing-codes-withdrawn' })]),
  });
});

/** Somebody in between who opens every connection and shows a certificate of their own. */
const startMiddleman = async (port: number): Promise<{ readonly port: number; readonly heard: () => string }> => {
  const store = openStoreAt(`${tempFolder()}/middle.sqlite`);
  onTestFinished(() => store.close());
  const { certificate, key } = await ownCertificate(store, ['127.0.0.1'], Date.now());
  let heard = '';
  const server = createTlsServer({ cert: certificate, key }, (socket) => {
    const onward = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false });
    socket.on('data', (data: Buffer) => (heard += data.toString('latin1')));
    for (const side of [socket, onward]) side.on('error', () => void side.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, heard: () => heard };
};

test('a man in the middle gets neither the code nor a token, whether the code was scanned or typed', async () => {
  const list = await startList();
  const middle = await startMiddleman(list.port);
  const { code, link } = await newCode(list);
  const fingerprint = new URL(link).searchParams.get('f');
  const address = `127.0.0.1:${middle.port}`;
  expect(await joinBy(writeJoinLink({ addresses: [address], code, fingerprint }))).toEqual({
    ok: false,
    code: 'other-certificate',
  });
  expect(await joinByCode(address, code)).toEqual({ ok: false, code: 'wrong-code' });
  expect(middle.heard()).toContain('POST /api/v1/pair');
  expect(middle.heard()).not.toContain(code);
  expect(middle.heard()).not.toContain(code.replace('-', ''));
  expect((await asHost(list, 'GET', '/api/v1/stations')).body).toMatchObject({ stations: [{ isHost: true }] });
});

test('no line of the log holds a code, a token or a name', async () => {
  const list = await startList();
  const { code, link } = await newCode(list);
  const joined = await joinBy(link, 'Ann-Kathrins Laptop');
  await call(list, 'POST', '/api/v1/pair', { body: wrongRequest() });
  const token = joined.ok ? joined.value.reply.token : 'not paired';
  const lines = JSON.stringify(list.logged);
  expect(lines).toContain('station-paired');
  expect(lines).toContain('wrong-pairing-code');
  for (const secret of [code, token, 'Ann-Kathrin']) expect(lines).not.toContain(secret);
});

test('a list of a given certificate that nobody else signed pins that one', async () => {
  const store = openStoreAt(`${tempFolder()}/given.sqlite`);
  onTestFinished(() => store.close());
  const certificate = await ownCertificate(store, ['127.0.0.1'], Date.now());
  const list = await startList({ showing: { kind: 'given', certificate } });
  const { paired } = await pairedStation(list);
  expect(paired.certificate).toBe(certificate.certificate);
});

test('behind a proxy nothing is pinned, and the proof is made over no fingerprint', async () => {
  const list = await startList({ showing: { kind: 'proxy' } });
  const { code, link } = await newCode(list);
  expect(new URL(link).searchParams.has('f')).toBe(false);
  const station = { id: randomUUID(), name: 'Door 3' };
  const nonce = randomBytes(16).toString('base64url');
  const { cost, blockSize, parallelization, bytes } = pairingKey;
  const key = scryptSync(code, nonce, bytes, { cost, blockSize, parallelization });
  const proof = createHmac('sha256', key)
    .update(stationProofText(nonce, '', station.id))
    .digest('base64url');
  const ask = (forwarded: string) =>
    call(list, 'POST', '/api/v1/pair', {
      body: { nonce, proof, station },
      headers: { 'x-forwarded-proto': forwarded, 'x-forwarded-for': '203.0.113.9' },
    });
  expect(await ask('http')).toEqual({ status: 403, body: { code: 'not-encrypted' } });
  expect(await ask('https')).toMatchObject({ status: 200, body: { list: { certificate: null } } });
});

test.each([
  ['no JSON', 'hello', 'malformed'],
  ['a nonce of another length', { ...wrongRequest(), nonce: 'short' }, 'malformed'],
  ['a station without a name', { ...wrongRequest(), station: { id: randomUUID(), name: ' ' } }, 'malformed'],
])('%s is malformed and counts as no try', async (_what, body, code) => {
  const list = await startList();
  for (let tries = 0; tries < 6; tries += 1)
    expect(await call(list, 'POST', '/api/v1/pair', { body })).toEqual({ status: 400, body: { code } });
});
