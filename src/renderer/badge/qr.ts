import { encode } from 'uqr';

const quietZone = 4;
// Half a millimetre is what the cheapest reader still tells apart; beyond three quarters, larger is no better.
const leastMm = 0.5;
const mostMm = 0.75;

/** How a code is drawn: dots a module and the length of a side with its quiet zone. */
export type QrPlan = {
  readonly modules: ReadonlyArray<ReadonlyArray<boolean>>;
  readonly dots: number;
  readonly side: number;
};

/** How much room a code has: the width of the badge, the share of it that is wanted (1 is usual), and the print head. */
export type QrRoom = { readonly widthDots: number; readonly size: number; readonly dotsPerMm: number };

const plan = (code: string, ecc: 'M' | 'L', { widthDots, size, dotsPerMm }: QrRoom): QrPlan => {
  const { data, size: modules } = encode(code, { ecc, border: quietZone, boostEcc: false });
  const least = Math.round(leastMm * dotsPerMm);
  const most = Math.max(least, Math.round(mostMm * size * dotsPerMm));
  const wanted = Math.floor((widthDots * 0.34 * size) / modules);
  const dots = Math.min(most, Math.max(least, wanted));
  return { modules: data, dots, side: modules * dots };
};

/** Plans a QR code of at least half a millimetre a module: error correction M, or L where a long code would not fit the paper. */
export const planQr = (code: string, room: QrRoom): QrPlan => {
  const usual = plan(code, 'M', room);
  return usual.side <= room.widthDots ? usual : plan(code, 'L', room);
};

/** Draws the planned code. */
export const drawQr = ({ modules, dots, side }: QrPlan): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The page has no canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  for (const [y, row] of modules.entries()) {
    for (const [x, black] of row.entries()) {
      if (black) context.fillRect(x * dots, y * dots, dots, dots);
    }
  }
  return canvas;
};
