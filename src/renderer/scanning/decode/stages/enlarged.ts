import { enlarge } from '../image/enlarge.ts';
import { sharpen } from '../image/sharpen.ts';
import { preparedStage } from './prepared.ts';

const factor = 2;
const mostPixels = 1_500_000;

/** Twice the size and sharpened: modules under two pixels get wide enough to be counted. */
export const enlarged = preparedStage('enlarged', (grey) => sharpen(enlarge(grey, factor), 2, 3), factor, mostPixels);
