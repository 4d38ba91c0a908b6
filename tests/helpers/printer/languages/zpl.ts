import type { GreyImage } from '#shared/contract/badge.ts';
import { flag, type Body, type Brain, type Step } from '../behaviour.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const count = (hay: string, needle: string): number => hay.split(needle).length - 1;
const repeats = (code: string): number => {
  if (/[G-Y]/u.test(code)) return code.charCodeAt(0) - 70;
  return /[g-z]/u.test(code) ? (code.charCodeAt(0) - 102) * 20 : 0;
};

/** The rows of a ^GFA field in hexadecimal digits, its compression undone. */
const unpack = (data: string, digits: number): ReadonlyArray<string> => {
  const rows: string[] = [];
  let row = '';
  let times = 0;
  for (const sign of data) {
    if (sign === ',') row = row.padEnd(digits, '0');
    else if (sign === '!') row = row.padEnd(digits, 'F');
    else if (sign === ':') row = rows.at(-1) ?? '0'.repeat(digits);
    else if (/[0-9A-F]/u.test(sign)) {
      row += sign.repeat(Math.max(1, times));
      times = 0;
    } else times += repeats(sign);
    while (row.length >= digits && row !== '') {
      rows.push(row.slice(0, digits));
      row = row.slice(digits);
    }
  }
  return rows;
};

const numbers = (format: string, command: string): ReadonlyArray<number> =>
  (format.split(`^${command}`)[1] ?? '').split('^')[0]?.split(',').map(Number) ?? [];

const draw = (format: string): GreyImage => {
  const [width = 0] = numbers(format, 'PW');
  const [height = 0] = numbers(format, 'LL');
  const [left = 0, top = 0] = numbers(format, 'FO');
  const [, , , stride = '0', data = ''] = /\^GFA,(\d+),(\d+),(\d+),([^^]*)/u.exec(format) ?? [];
  const image = { width, height, data: new Uint8Array(width * height).fill(255) };
  for (const [y, row] of unpack(data, Number(stride) * 2).entries()) {
    const dots = Buffer.from(row, 'hex');
    for (let x = 0; x < dots.length * 8; x += 1) {
      const black = (((dots[x >> 3] ?? 0) << (x & 7)) & 0x80) !== 0;
      if (black && left + x < width && top + y < height) image.data[(top + y) * width + left + x] = 0;
    }
  }
  return image;
};

/** Speaks ZPL II as Zebra's programming guide describes it: whole formats are printed, commands with ~ are obeyed at once. */
export const createZplBrain = (body: Body): Brain => {
  let printing = 0;
  let cancelled = false;

  const frame = (line: string): string => `\u0002${line}\u0003\r\n`;
  const hostStatus = (memory: string): string => {
    const { paper, coverOpen, error } = body.now();
    const waiting = String(count(memory, '^XZ')).padStart(3, '0');
    const begun = flag(memory.lastIndexOf('^XA') > memory.lastIndexOf('^XZ'), 1);
    const [out, pause, open] = [flag(paper === 'out', 1), flag(body.stopped(), 1), flag(coverOpen, 1)];
    const remaining = String(printing).padStart(8, '0');
    return (
      frame(`030,${out},${pause},1245,${waiting},0,0,${begun},000,0,0,${flag(error, 1)}`) +
      frame(`000,0,${open},0,0,2,4,0,${remaining},1,000`) +
      frame('1234,0')
    );
  };

  const print = async (format: string): Promise<void> => {
    const image = draw(format);
    printing = 1;
    cancelled = false;
    await body.feed(image.height);
    await body.untilSound();
    if (!cancelled) await body.cutOff(image);
    printing = 0;
  };

  const next = (memory: Uint8Array): Step | null => {
    const all = text(memory);
    if (all.startsWith('^XA')) {
      const end = all.indexOf('^XZ');
      if (end < 0) return null;
      const format = all.slice(0, end + 3);
      return { taken: format.length, waits: true, run: () => print(format) };
    }
    // Whatever stands outside a format does nothing.
    const begin = all.search(/\^XA/u);
    if (begin > 0) return { taken: begin, waits: false, run: () => undefined };
    const mayBegin = /\^X?$/u.exec(all)?.[0].length ?? 0;
    return all.length > mayBegin ? { taken: all.length - mayBegin, waits: false, run: () => undefined } : null;
  };

  let tail = '';
  return {
    arrived: (memory, piece) => {
      let kept = text(memory);
      // A command may be broken between two pieces; what was looked at before is not looked at again.
      const fresh = tail + text(piece);
      tail = /~[A-Z]?$/u.exec(fresh)?.[0] ?? '';
      for (const [command] of fresh.matchAll(/~(?:HS|JA|HI|HQES)/gu)) {
        const at = kept.indexOf(command);
        const rest = at < 0 ? '' : kept.slice(at + command.length);
        kept = (command === '~JA' || at < 0 ? '' : kept.slice(0, at)) + rest;
        if (command === '~JA') cancelled = true;
        if (command === '~HS' && body.now().answersStatus)
          body.say(...Buffer.from(hostStatus(kept.slice(0, kept.length - rest.length))));
        if (command === '~HI') body.say(...Buffer.from(frame('ZD421-203dpi,V93.21.26Z,8,8192KB')));
        if (command === '~HQES')
          body.say(
            ...Buffer.from(
              frame(
                '\r\n  PRINTER STATUS\r\n   ERRORS:         0 00000000 00000000\r\n   WARNINGS:       0 00000000 00000000\r\n',
              ),
            ),
          );
      }
      return Buffer.from(kept, 'latin1');
    },
    next,
    stateChanged: () => undefined,
    chatter: () => body.say(...Buffer.from('ALERT: SUPPLIES LOW\r\n')),
    beginsBadge: (piece) => text(piece).includes('^GFA'),
  };
};
