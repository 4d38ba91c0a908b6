import { fork } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Certificate } from '#central/access/certificate.ts';
import { ownCertificate } from '#central/access/certificate.ts';
import { createOnePort } from '#central/access/one-port.ts';
import { batchOf, entriesOf, newStation, scanOf } from '#tests/helpers/central/facts.ts';
import { openStoreAt, startList, stationToken } from '#tests/helpers/central/list-server.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const newCertificate = async (): Promise<Certificate> => {
  const store = openStoreAt(`${tempFolder()}/list.sqlite`);
  onTestFinished(() => store.close());
  return ownCertificate(store, ['127.0.0.1'], Date.now());
};

/** A port behind which every request is answered with how it came and how much of it. */
const startPort = async (more: Partial<Parameters<typeof createOnePort>[0]> = {}) => {
  const certificate = await newCertificate();
  const onePort = createOnePort({ certificate, ...more });
  onePort.serve((asked, answer) => {
    void text(asked).then((body) => answer.end(`${asked.socket.constructor.name} ${body.length}`));
  });
  const port = await onePort.listen(0, '127.0.0.1');
  onTestFinished(() => onePort.close());
  return { port, certificate };
};

const overTls = async (port: number, ca: string, body: string): Promise<string> => {
  const asking = request({ port, host: '127.0.0.1', ca, method: 'POST' });
  asking.end(body);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return text(answer);
};

const opened = async (port: number): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1');
  // However it is cut off: what matters is that it is.
  socket.on('error', () => undefined);
  socket.resume();
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
};

test.each([0, 1, 1_000, 300_000])('TLS and plain HTTP come through one port, a body of %i whole', async (length) => {
  const { port, certificate } = await startPort();
  const body = 'x'.repeat(length);
  const plain = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body });
  expect(await plain.text()).toBe(`Socket ${length}`);
  expect(await overTls(port, certificate.certificate, body)).toBe(`TLSSocket ${length}`);
});

test('requests that come one after another in pieces of a byte are answered one after another', async () => {
  const { port } = await startPort();
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.setNoDelay(true);
  for (const letter of 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\nab') {
    socket.write(letter);
    await new Promise(setImmediate);
  }
  socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  const answers = await text(socket);
  expect(answers.match(/Socket \d+/gu)).toEqual(['Socket 2', 'Socket 0']);
});

test('TLS older than 1.2 is refused, and TLS where a proxy holds the certificate', async () => {
  const { port } = await startPort();
  const old = connectTls({
    port,
    host: '127.0.0.1',
    rejectUnauthorized: false,
    maxVersion: 'TLSv1.1',
    minVersion: 'TLSv1',
  });
  await expect(once(old, 'secureConnect')).rejects.toThrow(/./u);
  const behindProxy = await startPort({ certificate: null });
  const tls = connectTls({ port: behindProxy.port, host: '127.0.0.1', rejectUnauthorized: false });
  await expect(once(tls, 'secureConnect')).rejects.toThrow(/./u);
  expect(await (await fetch(`http://127.0.0.1:${behindProxy.port}`)).text()).toBe('Socket 0');
});

test('whoever says nothing, or only begins to, is let go', async () => {
  const { port } = await startPort({ silentMs: 200, headMs: 500 });
  const nothing = await opened(port);
  const oneByteOfTls = await opened(port);
  const halfAHead = await opened(port);
  oneByteOfTls.write(Buffer.of(0x16));
  halfAHead.write('GET / HTTP/1.1\r\nx: ');
  // Slowly, one letter after another, for as long as it is let.
  const dripping = setInterval(() => halfAHead.write('x'), 50);
  onTestFinished(() => clearInterval(dripping));
  await Promise.all([nothing, halfAHead].map((socket) => once(socket, 'close')));
  expect(oneByteOfTls.destroyed).toBe(false);
});

test('of too many silent ones the oldest goes first', async () => {
  const { port } = await startPort({ maxSilent: 2 });
  const [first, second] = [await opened(port), await opened(port)];
  const gone = once(first, 'close');
  await opened(port);
  await gone;
  expect(second.destroyed).toBe(false);
});

test('ten thousand idle connections do not keep a scan from the list', async () => {
  const list = await startList();
  const idle = fork(new URL('../../../helpers/central/idle-connections.ts', import.meta.url), [
    String(list.port),
    '10000',
  ]);
  onTestFinished(() => void idle.kill());
  const before = process.memoryUsage.rss();
  const [told] = (await once(idle, 'message')) as [string];
  expect(told).toBe('open');
  const begun = performance.now();
  expect(await list.bring(batchOf(newStation(), entriesOf([scanOf('a')])))).toBe(1);
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(100);
});

test('a batch of 50 MB is refused without being taken in, whether it says its length or not', async () => {
  const list = await startList();
  await list.bring(batchOf(newStation(), entriesOf([scanOf('a')])));
  const before = process.memoryUsage().rss;
  const megabyte = Buffer.alloc(2 ** 20, 'x');
  const statusOf = async (head: string): Promise<string> => {
    const socket = connect(list.port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    let answer = '';
    socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
    socket.on('error', () => undefined);
    const closed = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
    socket.write(head);
    for (let sent = 0; sent < 50 && !socket.destroyed; sent += 1) {
      if (head.includes('chunked')) socket.write(`${megabyte.length.toString(16)}\r\n`);
      if (!socket.write(megabyte))
        await new Promise<void>((resolve) => void socket.once('drain', resolve).once('close', resolve));
      if (head.includes('chunked')) socket.write('\r\n');
    }
    socket.end();
    await closed;
    return answer.slice(0, 12);
  };
  const head = `POST /api/v1/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nauthorization: Bearer ${stationToken}\r\n`;
  expect(await statusOf(`${head}content-length: ${50 * 2 ** 20}\r\n\r\n`)).toBe('HTTP/1.1 413');
  expect(await statusOf(`${head}transfer-encoding: chunked\r\n\r\n`)).toBe('HTTP/1.1 413');
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(30);
  expect(await (await fetch(`${list.url}/health`)).json()).toMatchObject({ entries: 1 });
});
