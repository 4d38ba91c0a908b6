import type { ReactNode } from 'react';
import { fontStackFor } from '../badge/scripts.ts';

/** A text of a person or an organiser, in the program's own fonts for its script and in its own direction. */
export const Written = ({ text }: { readonly text: string }): ReactNode => (
  <bdi style={{ fontFamily: fontStackFor(text) }}>{text}</bdi>
);
