import { expect, test } from 'vitest';
import { asPrinter } from '#core/printing/finding/network-printers.ts';
import { type Answer, createServiceRecords } from '#core/printing/finding/service-records.ts';

const type = '_pdl-datastream._tcp.local';
const instance = `Brother QL-820NWB [a0b1c2].${type}`;
const pointer = { type: 'PTR', name: type, data: instance, ttl: 4500 } as const;
const place = { type: 'SRV', name: instance, data: { port: 9100, target: 'BRN1.local' }, ttl: 120 } as const;
const facts: Answer = {
  type: 'TXT',
  name: instance,
  data: [Buffer.from('ty=Brother QL-820NWB'), Buffer.from('usb_MFG=Brother'), Buffer.from('usb_MDL=QL-820NWB')],
  ttl: 4500,
};
const address = { type: 'A', name: 'brn1.LOCAL', data: '192.168.1.60', ttl: 120 } as const;
const whole = {
  name: 'Brother QL-820NWB [a0b1c2]',
  host: '192.168.1.60',
  port: 9100,
  facts: { ty: 'Brother QL-820NWB', usb_mfg: 'Brother', usb_mdl: 'QL-820NWB' },
};

const records = () => {
  let time = 0;
  const kept = createServiceRecords(type, () => time);
  return { ...kept, wait: (milliseconds: number) => (time += milliseconds) };
};

test('a service is whole once all its records came, in whatever order; what is missing is asked', () => {
  const { take, services, missing } = records();
  take(address);
  take(pointer);
  expect(services()).toEqual([]);
  expect(missing()).toEqual([
    { name: instance, type: 'SRV' },
    { name: instance, type: 'TXT' },
  ]);
  take(facts);
  take(place);
  expect(missing()).toEqual([]);
  expect(services()).toEqual([whole]);
});

test('a service that says goodbye is gone, one that falls silent is gone when its time is over', () => {
  const { take, services, missing, wait } = records();
  for (const record of [pointer, place, facts, address]) take(record);
  wait(119_999);
  expect(services()).toHaveLength(1);
  wait(1);
  expect(services()).toEqual([]);
  expect(missing()).toEqual([{ name: instance, type: 'SRV' }]);
  for (const record of [place, address]) take(record);
  expect(services()).toHaveLength(1);
  take({ ...pointer, ttl: 0 });
  expect(services()).toEqual([]);
});

test('a network that tells of ever more services fills no memory', () => {
  const { take, missing } = records();
  for (let number = 0; number < 5_000; number += 1) take({ ...pointer, data: `${number}.${type}` });
  expect(missing()).toHaveLength(2_000);
});

test.each([
  [whole, 'brother-ql', 720, 'Brother QL-820NWB'],
  [
    { ...whole, facts: { ty: 'EPSON TM-m30III', usb_mfg: 'EPSON', usb_mdl: 'TM-m30III' } },
    'escpos',
    576,
    'EPSON TM-m30III',
  ],
  [{ ...whole, facts: { ty: 'EPSON TM-T88V' } }, 'escpos', 512, 'EPSON TM-T88V'],
  [
    { ...whole, facts: { usb_mfg: 'Zebra Technologies', usb_mdl: 'ZTC ZD421-203dpi ZPL' } },
    'zpl',
    832,
    'Zebra ZD421-203dpi',
  ],
  [{ ...whole, name: 'POS-58 Printer', facts: {} }, 'escpos', 384, 'POS-58 Printer'],
] as const)('%o speaks %s', (service, language, dots, model) => {
  const printer = asPrinter(service);
  expect(printer).toMatchObject({
    target: { kind: 'direct', language, connection: { kind: 'tcp', host: '192.168.1.60', port: 9100 }, head: { dots } },
    model,
  });
});

test('a printer that does not say that it speaks one of our languages is not offered', () => {
  expect(
    asPrinter({ ...whole, name: 'Buero', facts: { ty: 'HP LaserJet', pdl: 'application/postscript' } }),
  ).toBeNull();
  expect(asPrinter({ ...whole, name: 'Buero', facts: {} })).toBeNull();
});
