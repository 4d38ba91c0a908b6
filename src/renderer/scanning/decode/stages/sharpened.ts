import { sharpen } from '../image/sharpen.ts';
import { preparedStage } from './prepared.ts';

/** A strong unsharp mask: brings back codes that are out of focus, and flattens the slow waves of moiré. */
export const sharpened = preparedStage('sharpened', (grey) => sharpen(grey, 4, 4));
