import type { Paper } from '#shared/domain/paper.ts';
import type { PrintHead } from '#shared/domain/printer-target.ts';
import type { Bitmap } from '../bitmap.ts';
import { graphicData } from './graphic-data.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Asks for the host status: answered at once, also by a printer that is not ready. */
export const askHostStatus: Uint8Array = ascii('~HS');

/** Forgets a format that was cut off and labels that wait in the printer's memory. */
export const cancelAll: Uint8Array = ascii('~JA');

/** A badge as one label; null when it does not fit on the paper. */
export const label = (badge: Bitmap, paper: Paper, head: PrintHead): Uint8Array | null => {
  const width = Math.min(head.dots, Math.round(paper.widthMm * head.dotsPerMm));
  // A roll is cut or torn where the badge ends; a label has its length, and the badge stands in its middle.
  const height = paper.kind === 'label' ? Math.round(paper.heightMm * head.dotsPerMm) : badge.height;
  const [left, top] = [Math.floor((width - badge.width) / 2), Math.floor((height - badge.height) / 2)];
  if (left < 0 || top < 0) return null;
  const size = badge.stride * badge.height;
  const endless = paper.kind === 'roll' ? '^MNN' : '';
  return ascii(
    `^XA${endless}^PW${width}^LL${height}^LH0,0^LS0^PON^PMN^PQ1^FO${left},${top}` +
      `^GFA,${size},${size},${badge.stride},${graphicData(badge)}^FS^XZ`,
  );
};
