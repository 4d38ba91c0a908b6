import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDeviceNodes } from '#core/printing/finding/device-nodes.ts';
import { readDeviceId } from '#core/printing/finding/device-id.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

/** Folders as Linux has them, with one node for each identity. */
const places = (identities: ReadonlyArray<string | null>) => {
  const root = tempFolder();
  const found = { nodes: join(root, 'dev'), facts: join(root, 'sys') };
  mkdirSync(found.nodes);
  for (const [number, identity] of identities.entries()) {
    writeFileSync(join(found.nodes, `lp${number}`), '');
    if (identity === null) continue;
    mkdirSync(join(found.facts, `lp${number}/device`), { recursive: true });
    writeFileSync(join(found.facts, `lp${number}/device/ieee1284_id`), identity);
  }
  return found;
};

test('an identity is read whatever its keys are called', () => {
  expect(readDeviceId('MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;')).toEqual({
    maker: 'EPSON',
    model: 'TM-T20III',
    commands: 'ESC/POS',
  });
  expect(readDeviceId('MANUFACTURER:Zebra Technologies ;COMMAND SET:ZPL;MODEL:ZTC ZD421-300dpi ZPL;')).toEqual({
    maker: 'Zebra Technologies',
    model: 'ZTC ZD421-300dpi ZPL',
    commands: 'ZPL',
  });
  expect(readDeviceId('')).toEqual({ maker: '', model: '', commands: '' });
});

test('each maker is recognised; office printers are left to the system', async () => {
  const found = places([
    'MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;CLS:PRINTER;\n',
    'MANUFACTURER:Zebra Technologies ;COMMAND SET:ZPL;MODEL:ZTC ZD421-300dpi ZPL;CLASS:PRINTER;',
    'MFG:Brother;CMD:PT-CBP;MDL:QL-1110NWB;CLS:PRINTER;',
    'MFG:HP;CMD:PJL,PML,PCLXL,POSTSCRIPT,PCL;MDL:HP LaserJet 400;CLS:PRINTER;',
    null,
  ]);
  const printers = await listDeviceNodes(found);
  const node = (number: number) => ({ kind: 'device', path: join(found.nodes, `lp${number}`) });
  expect(printers).toEqual([
    {
      target: { kind: 'direct', language: 'escpos', connection: node(0), head: { dots: 576, dotsPerMm: 8 } },
      model: 'EPSON TM-T20III',
      permitted: true,
    },
    {
      target: { kind: 'direct', language: 'zpl', connection: node(1), head: { dots: 1248, dotsPerMm: 11.81 } },
      model: 'Zebra ZD421-300dpi',
      permitted: true,
    },
    {
      target: { kind: 'direct', language: 'brother-ql', connection: node(2), head: { dots: 1296, dotsPerMm: 11.81 } },
      model: 'Brother QL-1110NWB',
      permitted: true,
    },
    {
      target: { kind: 'direct', language: 'escpos', connection: node(4), head: { dots: 576, dotsPerMm: 8 } },
      model: '',
      permitted: true,
    },
  ]);
});

test('a printer that is pulled out is gone at the next look; without any, nothing is found', async () => {
  const found = places(['MFG:EPSON;MDL:TM-m30III;']);
  expect(await listDeviceNodes(found)).toHaveLength(1);
  rmSync(join(found.nodes, 'lp0'));
  expect(await listDeviceNodes(found)).toEqual([]);
  expect(await listDeviceNodes({ nodes: '/nowhere', facts: '/nowhere' })).toEqual([]);
});
