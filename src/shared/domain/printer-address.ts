import { assertNever } from '../assert-never.ts';
import { headsOf, printHeads } from './print-heads.ts';
import type { PrinterConnection, PrinterLanguage, PrinterTarget } from './printer-target.ts';

const usualPort = 9_100;
const languages: ReadonlyMap<string, PrinterLanguage> = new Map([
  ['tcp', 'escpos'],
  ['escpos', 'escpos'],
  ['zpl', 'zpl'],
  ['brother', 'brother-ql'],
]);

const readPort = (text: string | undefined): number | null => {
  const port = text === undefined ? usualPort : Number(text);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : null;
};

/** A device node such as `/dev/usb/lp0`, or host and port (9100 when left out); null for what is neither. */
export const readConnection = (typed: string): PrinterConnection | null => {
  const text = typed.trim();
  if (/^\/dev\/[\w./-]+$/u.test(text)) return text.includes('..') ? null : { kind: 'device', path: text };
  const found =
    /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<host>[a-z0-9](?:[\w.-]{0,251}[a-z0-9])?))(?::(?<port>\d{1,5}))?\/?$/iu.exec(text);
  const host = found?.groups?.['six'] ?? found?.groups?.['host'];
  const port = readPort(found?.groups?.['port']);
  return host === undefined || port === null ? null : { kind: 'tcp', host, port };
};

/**
 * A printer named in one line: `tcp://HOST:PORT` (ESC/POS), `zpl://…`, `brother://…` (both also with a device node, as in
 * `zpl:///dev/usb/lp0`), `/dev/usb/lp0` (ESC/POS), `system:NAME`, `tray`. Null for anything else.
 */
export const readPrinterTarget = (text: string): PrinterTarget | null => {
  if (text === 'tray') return { kind: 'tray' };
  if (text.startsWith('system:')) {
    const name = text.slice('system:'.length);
    return name === '' ? null : { kind: 'system', name };
  }
  const [, scheme, rest] = /^(\w+):\/\/(.*)$/u.exec(text) ?? [];
  const language = scheme === undefined ? 'escpos' : languages.get(scheme.toLowerCase());
  const connection = readConnection(rest ?? text);
  if (language === undefined || connection === null || (scheme === undefined && connection.kind !== 'device'))
    return null;
  return { kind: 'direct', language, connection, head: printHeads[headsOf[language][0]] };
};

/** A connection as a person types it. */
export const showConnection = (connection: PrinterConnection): string => {
  if (connection.kind === 'device') return connection.path;
  const host = connection.host.includes(':') ? `[${connection.host}]` : connection.host;
  return `${host}:${connection.port}`;
};

/** Tells printers apart, whatever language and head somebody gave them. */
export const printerKey = (target: PrinterTarget): string => {
  switch (target.kind) {
    case 'tray':
      return 'tray';
    case 'system':
      return `system:${target.name}`;
    case 'direct':
      return showConnection(target.connection);
    default:
      return assertNever(target);
  }
};
