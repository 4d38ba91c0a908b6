import { StringDecoder } from 'node:string_decoder';
import { remember } from '#shared/remember.ts';

/** Who listens to the parts of an XML text; names come without their prefixes, attributes as they stand. */
export type XmlListener = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Takes an XML text piece by piece. Entities that a document declares are never followed. */
export type XmlReader = { readonly write: (piece: Buffer) => void };

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const excelEscape = /_x([0-9A-F]{4})_/gu;

/** A text with its character references resolved; Excel's own for control characters too. */
export const unescaped = (text: string): string =>
  (text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/giu, (whole, hex, decimal, name) => {
        if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
        const point = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      })
    : text
  ).replaceAll(excelEscape, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const patternOf = remember(100, (name) => new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u'));

/** An attribute by its name without prefix; null where it is missing. */
export const attribute = (attributes: string, name: string): string | null => {
  const found = patternOf(name).exec(attributes);
  return found === null ? null : unescaped(found[1] ?? found[2] ?? '');
};

// Longer than any cell or tag of a spreadsheet; what does not end by then is dropped.
const longestPart = 2 ** 20;
const comment = '<!--';
const plainText = '<![CDATA[';

/** Where a tag that begins at `from` ends; -1 when it does not end in this text. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
};

/** A reader that tells `listener` what it meets. */
export const createXmlReader = ({ open, close, text }: XmlListener): XmlReader => {
  const decoder = new StringDecoder('utf8');
  let waiting = '';

  const readTag = (tag: string): void => {
    if (tag.startsWith('!') || tag.startsWith('?')) return;
    const isEnd = tag.startsWith('/');
    const space = tag.search(/[\s/]/u);
    const whole = isEnd ? tag.slice(1).trim() : space < 0 ? tag : tag.slice(0, space);
    const name = whole.slice(whole.indexOf(':') + 1);
    if (isEnd) return close(name);
    open(name, tag.slice(whole.length));
    if (tag.endsWith('/')) close(name);
  };

  /** Reads what begins at a "<" and answers where it ends; -1 when the rest has yet to come. */
  const readMarkup = (from: number): number => {
    if (waiting.startsWith(comment, from)) {
      const end = waiting.indexOf('-->', from);
      return end < 0 ? -1 : end + 3;
    }
    if (waiting.startsWith(plainText, from)) {
      const end = waiting.indexOf(']]>', from);
      if (end >= 0) text(waiting.slice(from + plainText.length, end));
      return end < 0 ? -1 : end + 3;
    }
    const end = tagEnd(waiting, from);
    if (end >= 0) readTag(waiting.slice(from + 1, end));
    return end < 0 ? -1 : end + 1;
  };

  return {
    write: (piece) => {
      waiting += decoder.write(piece);
      let at = 0;
      for (let tag = waiting.indexOf('<'); tag >= 0; tag = waiting.indexOf('<', at)) {
        if (tag > at) text(unescaped(waiting.slice(at, tag)));
        at = tag;
        const end = readMarkup(tag);
        if (end < 0) break;
        at = end;
      }
      waiting = waiting.length - at > longestPart ? '' : waiting.slice(at);
    },
  };
};
