import { tokenCells, tokenStrip } from '../../shared/contract/badge-page.ts';

/** One strip of the token, as wide as the badge. */
export const drawTokenStrip = (token: number, width: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.className = 'strip';
  canvas.width = width;
  canvas.height = tokenStrip.rows;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The page has no canvas.');
  for (const [at, black] of tokenCells(token).entries()) {
    context.fillStyle = black ? '#000' : '#fff';
    context.fillRect(at * tokenStrip.cellWidth, 0, tokenStrip.cellWidth, tokenStrip.rows);
  }
  return canvas;
};
