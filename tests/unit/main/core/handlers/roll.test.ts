import { expect, test } from 'vitest';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { runStation } from '#tests/helpers/station.ts';

const code = 'GFSP017VVPXFWNGU9CHXQEBBT1';

test('badges left are counted for each roll in each printer, also after another printer was used', async () => {
  const printer = await startSimulatedPrinter();
  const target = networkPrinter(printer.address);
  const { handlers } = await runStation({ overrides: { role: 'desk', printer: target } });
  const roll = async () => (await handlers['station.state'](undefined)).roll;
  expect(await roll()).toBeNull();
  expect(await handlers['printer.new-roll']({ badges: 250 })).toEqual({ ok: true, value: null });
  expect(await roll()).toEqual({ badges: 250, left: 250 });
  await handlers['scan.submit']({ kind: 'typed', text: code });
  await printer.badgesReach(1);
  expect(await roll()).toEqual({ badges: 250, left: 249 });
  await handlers['printer.use']({ kind: 'tray' });
  expect(await roll()).toBeNull();
  await handlers['printer.use'](target);
  expect(await roll()).toEqual({ badges: 250, left: 249 });
  await handlers['printer.new-roll']({ badges: null });
  expect(await roll()).toBeNull();
  await printer.close();
});

test('a printer that was used before comes back with the paper that lay in it', async () => {
  const printer = networkPrinter({ host: '127.0.0.1', port: 9 });
  const paper = { kind: 'roll', widthMm: 58 } as const;
  const { handlers } = await runStation({ overrides: { role: 'desk', printer, paper } });
  await handlers['printer.use']({ kind: 'tray' });
  await handlers['printer.use'](printer);
  const { settings } = await handlers['station.state'](undefined);
  expect(settings.paper).toEqual(paper);
  expect(settings.recentPrinters.map((recent) => recent.printer.kind)).toEqual(['tray']);
});
