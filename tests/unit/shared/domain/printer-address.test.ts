import { expect, test } from 'vitest';
import { readConnection, readPrinterTarget, showConnection } from '#shared/domain/printer-address.ts';

test.each([
  ['192.168.1.50', { kind: 'tcp', host: '192.168.1.50', port: 9100 }],
  [' printer.local:9101 ', { kind: 'tcp', host: 'printer.local', port: 9101 }],
  ['[fe80::1]:9100', { kind: 'tcp', host: 'fe80::1', port: 9100 }],
  ['/dev/usb/lp0', { kind: 'device', path: '/dev/usb/lp0' }],
] as const)('%s is typed for %o', (typed, connection) => {
  expect(readConnection(typed)).toEqual(connection);
});

test.each([
  '',
  'kein drucker',
  '192.168.1.50:0',
  '192.168.1.50:70000',
  '-x',
  '/etc/passwd',
  '/dev/../etc/passwd',
  'http://a',
])('"%s" is no connection', (typed) => {
  expect(readConnection(typed)).toBeNull();
});

test.each([
  ['tcp://192.168.1.50', 'escpos', 'tcp', 576],
  ['escpos://192.168.1.50:9100', 'escpos', 'tcp', 576],
  ['zpl://zebra.local', 'zpl', 'tcp', 832],
  ['brother://10.0.0.7:9100', 'brother-ql', 'tcp', 720],
  ['/dev/usb/lp0', 'escpos', 'device', 576],
  ['zpl:///dev/usb/lp1', 'zpl', 'device', 832],
] as const)('%s speaks %s over %s', (text, language, kind, dots) => {
  expect(readPrinterTarget(text)).toMatchObject({ kind: 'direct', language, connection: { kind }, head: { dots } });
});

test('printers of the system and the tray are named as such', () => {
  expect(readPrinterTarget('system:Brother QL-820NWB (Büro)')).toEqual({
    kind: 'system',
    name: 'Brother QL-820NWB (Büro)',
  });
  expect(readPrinterTarget('tray')).toEqual({ kind: 'tray' });
});

test.each(['', '192.168.1.50', 'http://192.168.1.50', 'system:', 'tcp://', 'zpl://host:0', 'Tray'])(
  '"%s" names no printer',
  (text) => {
    expect(readPrinterTarget(text)).toBeNull();
  },
);

test.each(['192.168.1.50:9100', '[fe80::1]:9100', '/dev/usb/lp0'])('%s is shown as it was typed', (typed) => {
  const connection = readConnection(typed);
  expect(connection === null ? null : showConnection(connection)).toBe(typed);
});
