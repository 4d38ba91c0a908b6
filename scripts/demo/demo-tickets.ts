import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';

/** A ticket of the demo event's list, as far as a show needs it. */
export type DemoTicket = { readonly code: string; readonly valid: boolean; readonly cancelled: boolean };

/** The demo event's tickets in the order of its list. */
export const readDemoTickets = async (root: string): Promise<readonly DemoTicket[]> => {
  const text = await readFile(join(root, 'resources/demo/attendees.csv'), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => ({
    code: row['Ticketcode'] ?? '',
    valid: row['Status'] === 'bestätigt',
    cancelled: row['Status'] === 'storniert',
  }));
};
