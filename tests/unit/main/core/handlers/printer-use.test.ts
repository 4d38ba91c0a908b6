import { expect, test } from 'vitest';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { runStation } from '#tests/helpers/station.ts';

const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';
const nobody = networkPrinter({ host: '127.0.0.1', port: 9 });

test('whoever stands at the desk sends the waiting badges to another printer, which a restart remembers', async () => {
  const { handlers } = await runStation({ overrides: { role: 'desk', printer: nobody } });
  await handlers['scan.submit']({ kind: 'typed', text: code });
  expect((await handlers['station.state'](undefined)).openJobs).toHaveLength(1);
  const printer = await startSimulatedPrinter();
  const target = networkPrinter(printer.address);
  expect(await handlers['printer.use'](target)).toEqual({ ok: true, value: null });
  await printer.badgesReach(1);
  expect((await handlers['station.state'](undefined)).settings.printer).toEqual(target);
  await printer.close();
});

test('at a self-service station only who unlocked the set-up may', async () => {
  const { handlers } = await runStation({ overrides: { role: 'self-service', printer: nobody } });
  expect(await handlers['printer.use']({ kind: 'tray' })).toEqual({ ok: false, code: 'locked' });
  expect(await handlers['lock.unlock']({ pin: '2468' })).toMatchObject({ ok: true });
  expect(await handlers['printer.use']({ kind: 'tray' })).toEqual({ ok: true, value: null });
});
