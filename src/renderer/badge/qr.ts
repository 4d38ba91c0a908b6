import { encode } from 'uqr';

const quietZone = 4;
const leastDots = 4;
const mostDots = 6;

/** How a code is drawn: dots a module and the length of a side with its quiet zone. */
export type QrPlan = {
  readonly modules: ReadonlyArray<ReadonlyArray<boolean>>;
  readonly dots: number;
  readonly side: number;
};

const plan = (code: string, ecc: 'M' | 'L', wanted: number): QrPlan => {
  const { data, size } = encode(code, { ecc, border: quietZone, boostEcc: false });
  const dots = Math.min(mostDots, Math.max(leastDots, Math.floor(wanted / size)));
  return { modules: data, dots, side: size * dots };
};

/** Plans a QR code of at least four dots a module: error correction M, or L where a long code would not fit the paper. */
export const planQr = (code: string, widthDots: number): QrPlan => {
  const wanted = widthDots * 0.34;
  const usual = plan(code, 'M', wanted);
  return usual.side <= widthDots ? usual : plan(code, 'L', wanted);
};

/** Draws the planned code. */
export const drawQr = ({ modules, dots, side }: QrPlan): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.className = 'code';
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
