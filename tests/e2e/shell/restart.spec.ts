import { expect, onTestFinished, test } from 'vitest';
import type { AttendeeView, ScanOutcome } from '#shared/contract/views.ts';
import { type Kiosk, launchKiosk } from '#tests/helpers/kiosk.ts';
import { setClock } from '#tests/helpers/stand-in-clock.ts';

const search = async ({ page }: Kiosk, query: string): Promise<ReadonlyArray<AttendeeView>> => {
  const reply = await page.evaluate(
    (text) => window.einlass.request('attendee.search', { query: text, limit: 20 }),
    query,
  );
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};

test('kill -9 loses nothing that was acknowledged, and a new start shows the same', async () => {
  const first = await launchKiosk({ role: 'desk', lang: 'en' });
  const people = await search(first, 'an');
  const chosen = people.find(({ attendee }) => attendee.registration === 'valid');
  if (chosen === undefined) throw new Error('the demo has nobody to admit');
  const { id } = chosen.attendee;
  const admitted = await first.page.evaluate(
    (attendeeId) => window.einlass.request('scan.person', { attendeeId, direction: 'entry', override: null }),
    id,
  );
  if (!admitted.ok) throw new Error(admitted.code);
  const outcome: ScanOutcome = admitted.value;
  await first.kill();

  const second = await first.restart();
  onTestFinished(() => second.close());
  const recent = await second.page.evaluate(() => window.einlass.request('scan.recent', undefined));
  expect(recent.ok && recent.value[0]?.scanId).toBe(outcome.kind === 'verdict' ? outcome.scan.scanId : null);
  expect((await search(second, 'an')).find(({ attendee }) => attendee.id === id)).toMatchObject({ inside: true });
});

const tryWrongPin = ({ page }: Kiosk) => page.evaluate(() => window.einlass.request('lock.unlock', { pin: '9999' }));

test('a wrong PIN still makes wait after a restart', async () => {
  const first = await launchKiosk({ role: 'self', lang: 'en' });
  // The pause doubles with each wrong try; the last one has to outlast the restart, and none is waited for.
  let moment = Date.now() - 70_000;
  let pause = 0;
  while (pause < 64) {
    await setClock(first, moment);
    const reply = await tryWrongPin(first);
    if (!reply.ok || reply.value.ok || reply.value.code !== 'wrong-pin') throw new Error('the wrong PIN was not tried');
    pause = reply.value.waitSeconds ?? 0;
    moment += (pause + 1) * 1_000;
  }
  await first.kill();
  const second = await first.restart();
  onTestFinished(() => second.close());
  const reply = await tryWrongPin(second);
  expect(reply).toMatchObject({ ok: true, value: { ok: false, code: 'wait' } });
});
