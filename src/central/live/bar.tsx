import type { ReactNode } from 'react';

/** How far one number has come towards another, as a bar; the numbers stand beside it as text. */
export const Bar = ({ value, of }: { readonly value: number; readonly of: number }): ReactNode => (
  <span className="bar" aria-hidden="true">
    <span className="bar-fill" style={{ inlineSize: `${of === 0 ? 0 : Math.min(100, (value / of) * 100)}%` }} />
  </span>
);
