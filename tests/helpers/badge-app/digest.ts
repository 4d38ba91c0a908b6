import { createHash } from 'node:crypto';
import type { GreyImage } from '#shared/contract/badge.ts';

/** Tells images apart in few characters. */
export const digest = ({ width, height, data }: GreyImage): string =>
  `${width} × ${height} ${createHash('sha256').update(data).digest('hex').slice(0, 16)}`;
