import type { VerdictTone } from '../components/verdict-tone.ts';

/** One note: pitch in hertz, start and length in seconds. */
export type Note = { readonly pitch: number; readonly from: number; readonly length: number };

/** Told apart by rhythm as well as by pitch: two rising, two falling, three alike, one long and low pair. */
export const tones: Readonly<Record<VerdictTone, ReadonlyArray<Note>>> = {
  admitted: [
    { pitch: 784, from: 0, length: 0.11 },
    { pitch: 1175, from: 0.1, length: 0.22 },
  ],
  left: [
    { pitch: 880, from: 0, length: 0.1 },
    { pitch: 587, from: 0.1, length: 0.18 },
  ],
  attention: [
    { pitch: 622, from: 0, length: 0.09 },
    { pitch: 622, from: 0.15, length: 0.09 },
    { pitch: 622, from: 0.3, length: 0.09 },
  ],
  refused: [
    { pitch: 247, from: 0, length: 0.24 },
    { pitch: 185, from: 0.3, length: 0.4 },
  ],
};
