import { zipSync } from 'fflate';
import Papa from 'papaparse';
import { encode } from 'uqr';
import type { Attendee } from '#shared/domain/attendee.ts';
import { toBitmap } from '../printing/bitmap.ts';
import { toPng } from '../printing/png.ts';
import { ticketMark } from './ticket-mark.ts';

/** Somebody with the code of their ticket. */
export type Ticket = { readonly attendee: Attendee; readonly code: string };

const quietZone = 4;
// A code of 45 modules is then 45 mm wide at 300 dots an inch, and stays sharp on every screen.
const dotsPerModule = 10;

/** A code as a PNG, black on white, with its quiet zone. */
export const codePng = (code: string): Uint8Array => {
  const { data, size } = encode(code, { ecc: 'M', border: quietZone, boostEcc: false });
  const width = size * dotsPerModule;
  const grey = new Uint8Array(width * width).fill(255);
  for (const [y, row] of data.entries())
    for (const [x, dark] of row.entries())
      if (dark)
        for (let line = 0; line < dotsPerModule; line += 1) {
          const start = (y * dotsPerModule + line) * width + x * dotsPerModule;
          grey.fill(0, start, start + dotsPerModule);
        }
  return toPng(toBitmap({ width, height: width, data: grey }));
};

/** The name of the picture of a ticket: whose it is, and a piece of its mark, so that no two are the same. */
export const pictureName = ({ attendee, code }: Ticket): string => {
  const name = attendee.name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  return `${[...name].slice(0, 60).join('') || 'ticket'}-${ticketMark(code).slice(0, 8)}.png`;
};

/** The tickets as a table for mail merge, as spreadsheets open it: UTF-8 with its mark, semicolons, no cell that could be a formula. */
export const ticketTable = (tickets: ReadonlyArray<Ticket>): Uint8Array => {
  const rows = tickets.map((ticket) => ({
    name: ticket.attendee.name,
    organisation: ticket.attendee.organisation,
    email: ticket.attendee.email ?? '',
    category: ticket.attendee.category,
    language: ticket.attendee.language ?? '',
    code: ticket.code,
    file: pictureName(ticket),
  }));
  const fields = ['name', 'organisation', 'email', 'category', 'language', 'code', 'file'];
  const text = Papa.unparse({ fields, data: rows }, { delimiter: ';', newline: '\r\n', escapeFormulae: true });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
};

/** The pictures of all tickets and their table in one ZIP, or null when it was cancelled. */
export const ticketPictures = async (
  tickets: ReadonlyArray<Ticket>,
  { onDrawn, signal }: { readonly onDrawn: (count: number) => void; readonly signal: AbortSignal },
): Promise<Uint8Array | null> => {
  const files: Record<string, [Uint8Array, { readonly level: 0 | 6 }]> = {
    'tickets.csv': [ticketTable(tickets), { level: 6 }],
  };
  for (const [at, ticket] of tickets.entries()) {
    // A PNG is packed already.
    files[pictureName(ticket)] = [codePng(ticket.code), { level: 0 }];
    if ((at + 1) % 50 > 0) continue;
    onDrawn(at + 1);
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return null;
  }
  return zipSync(files);
};
