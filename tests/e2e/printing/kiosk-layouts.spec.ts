import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#scripts/runtime/paths.ts';
import type { Channel, Input, KioskBridge, Output, Reply } from '#shared/contract/ipc.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';

const [code = ''] = readFileSync(path.join(projectRoot, 'resources/demo/attendees.csv'), 'utf8')
  .split(/\r?\n/u)
  .filter((row) => row.includes(';bestätigt;'))
  .map((row) => row.split(';').at(-1) ?? '');

const ask = async <C extends Channel>({ page }: ReadyKiosk, channel: C, input: Input<C>): Promise<Output<C>> => {
  const reply = await page.evaluate(
    async ([to, what]) => {
      const { einlass } = globalThis as unknown as { readonly einlass: KioskBridge };
      return (await einlass.request(to as Channel, what as never)) as Reply<Channel>;
    },
    [channel, input] as const,
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.code}`);
  return reply.value as Output<C>;
};

const square = '<div style="width: 20rem; height: 20rem; background: #000"></div>';
const layout = `<article class="badge">${square}<div data-field="name"></div></article>`;
const inkInFirst = (image: { readonly width: number; readonly data: Uint8Array }, rows: number): number =>
  image.data.subarray(0, rows * image.width).filter((value) => value < 128).length;

test('a saved layout is previewed for somebody of the list, and printed for whoever comes next', async () => {
  const printer = await startSimulatedPrinter({});
  const kiosk = await launchKiosk({ role: 'desk', printer: `tcp://127.0.0.1:${printer.address.port}` });
  try {
    await ask(kiosk, 'lock.unlock', { pin: '2468' });
    expect(await ask(kiosk, 'layout.save', { name: 'square', text: layout })).toEqual({ ok: true, value: null });
    const names = (await ask(kiosk, 'layout.list', undefined)).map(({ name }) => name);
    expect(names).toEqual(['compact', 'landscape', 'name-first', 'square', 'standard']);
    const paper = { kind: 'label', widthMm: 62, heightMm: 100 } as const;
    const preview = await ask(kiosk, 'layout.preview', { text: layout, paper, sample: 'longest' });
    expect(preview).toMatchObject({ ok: true, value: { overflows: false, missing: [] } });
    expect(preview.ok && preview.value.widthMm).toBeCloseTo(58.9, 1);
    expect(preview.ok && preview.value.heightMm).toBeCloseTo(93.9, 1);
    const settings = { layouts: { usual: 'square', byCategory: {} } };
    expect(await ask(kiosk, 'settings.save', settings)).toEqual({ ok: true, value: null });
    await ask(kiosk, 'scan.submit', { kind: 'typed', text: code });
    await printer.badgesReach(1);
    const [badge] = printer.badges;
    expect(badge && inkInFirst(badge.image, 160)).toBe(160 * 160);
    expect(badge && readCode(badge.image)).toBeNull();
  } finally {
    await kiosk.close();
    await printer.close();
  }
});
