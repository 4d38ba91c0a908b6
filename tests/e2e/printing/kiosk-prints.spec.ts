import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#scripts/runtime/paths.ts';
import type { KioskBridge } from '#shared/contract/ipc.ts';
import { launchKiosk, type ReadyKiosk } from '#tests/helpers/kiosk.ts';
import { readCode } from '#tests/helpers/printer/read-code.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';

const codes = readFileSync(path.join(projectRoot, 'resources/demo/attendees.csv'), 'utf8')
  .split(/\r?\n/u)
  .filter((row) => row.includes(';bestätigt;'))
  .map((row) => row.split(';').at(-1) ?? '')
  .slice(0, 4);

const submit = ({ page }: ReadyKiosk, code: string): Promise<string> =>
  page.evaluate(async (text) => {
    const { einlass } = globalThis as unknown as { readonly einlass: KioskBridge };
    const reply = await einlass.request('scan.submit', { kind: 'typed', text });
    return reply.ok && reply.value.kind === 'verdict' ? reply.value.scan.verdict.kind : JSON.stringify(reply);
  }, code);

const openJobs = ({ page }: ReadyKiosk): Promise<ReadonlyArray<string>> =>
  page.evaluate(async () => {
    const { einlass } = globalThis as unknown as { readonly einlass: KioskBridge };
    const reply = await einlass.request('station.state', undefined);
    return reply.ok ? reply.value.openJobs.map(({ state, trouble }) => `${state} ${trouble ?? ''}`.trim()) : ['failed'];
  });

test('an open cover admits all the same; closed, it lets out every badge once, in order, each with its own ticket', async () => {
  const printer = await startSimulatedPrinter({ coverOpen: true });
  const kiosk = await launchKiosk({ role: 'desk', printer: `tcp://127.0.0.1:${printer.address.port}` });
  try {
    for (const code of codes) expect(await submit(kiosk, code)).toBe('admitted');
    await expect.poll(() => openJobs(kiosk), { timeout: 20_000 }).toContain('queued cover-open');
    expect(await openJobs(kiosk)).toHaveLength(codes.length);
    expect(printer.badges).toHaveLength(0);
    printer.set({ coverOpen: false });
    await printer.badgesReach(codes.length);
    await expect.poll(() => openJobs(kiosk), { timeout: 20_000 }).toEqual([]);
    expect(printer.badges.map(({ image }) => readCode(image))).toEqual(codes);
    expect(printer.badges.every(({ image }) => image.width === 576)).toBe(true);
  } finally {
    await kiosk.close();
    await printer.close();
  }
});
