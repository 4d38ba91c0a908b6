import type { StagedReading } from './cascade.ts';
import type { RgbaImage } from './image/grey.ts';

/** Which stages a worker runs. */
export type WorkerRole = 'fast' | 'slow';

/** What a decoding worker is sent: its role once, then pictures, of which only the newest waiting one is decoded. */
export type ToWorker =
  | { readonly kind: 'role'; readonly role: WorkerRole }
  | { readonly kind: 'picture'; readonly id: number; readonly picture: RgbaImage };

/** What it answers to each picture: a reading, nothing (and the picture back), that a newer picture took its place, or why it could not look. */
export type FromWorker =
  | { readonly kind: 'read'; readonly id: number; readonly reading: StagedReading }
  | { readonly kind: 'empty'; readonly id: number; readonly picture: RgbaImage }
  | { readonly kind: 'skipped'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
