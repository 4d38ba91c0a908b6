import { once } from 'node:events';
import { connect } from 'node:net';
import { X509Certificate } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { askStation } from '#tests/helpers/ask-station.ts';
import { joinBy } from '#tests/helpers/central/list-calls.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';

const soon = { timeout: 30_000, interval: 100 };

test('a kiosk that hosts the list pairs a station over its own TLS, whose certificate outlives a restart', async () => {
  const kiosk = await launchKiosk({ role: 'desk' });
  onTestFinished(kiosk.close);
  await vi.waitFor(
    async () => expect((await askStation(kiosk, 'station.state', undefined)).central.kind).toBe('connected'),
    soon,
  );
  await askStation(kiosk, 'lock.unlock', { pin: '2468' });
  const code = await askStation(kiosk, 'fleet.pairing-code', undefined);
  if (!code.ok) throw new Error(code.code);
  const joined = await joinBy(code.value.link);
  if (!joined.ok) throw new Error(joined.code);
  expect(joined.value.reply.event).toMatchObject({ id: 'demo-fachtag' });
  const certificate = new X509Certificate(joined.value.certificate ?? '');
  expect(new Date(certificate.validTo).getUTCFullYear()).toBeGreaterThan(new Date().getUTCFullYear() + 8);
  expect(certificate.subjectAltName).toContain('IP Address:127.0.0.1');

  // Electron's Node is an older one: a stranger who drips is let go there, too.
  const { central } = await askStation(kiosk, 'station.state', undefined);
  if (central.kind !== 'connected') throw new Error(central.kind);
  const dripping = connect(Number(new URL(central.liveUrl).port), '127.0.0.1');
  onTestFinished(() => void dripping.destroy());
  dripping.on('error', () => undefined).resume();
  await once(dripping, 'connect');
  dripping.write('GET / HTTP/1.1\r\nx: ');
  const drops = setInterval(() => dripping.write('x'), 200);
  await once(dripping, 'close');
  clearInterval(drops);

  const again = await kiosk.restart();
  onTestFinished(again.close);
  await vi.waitFor(
    async () => expect((await askStation(again, 'station.state', undefined)).central.kind).toBe('connected'),
    soon,
  );
  await askStation(again, 'lock.unlock', { pin: '2468' });
  const next = await askStation(again, 'fleet.pairing-code', undefined);
  if (!next.ok) throw new Error(next.code);
  const fingerprintOf = (link: string): string | null => new URL(link).searchParams.get('f');
  expect(fingerprintOf(next.value.link)).toBe(fingerprintOf(code.value.link));
});
