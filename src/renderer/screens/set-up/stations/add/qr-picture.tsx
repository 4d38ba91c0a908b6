import type { ReactNode } from 'react';
import { renderSVG } from 'uqr';

/** A QR code, dark on light in every theme, so that any camera reads it. */
export const QrPicture = ({ text, label }: { readonly text: string; readonly label: string }): ReactNode => (
  <img
    className="stations-qr"
    src={`data:image/svg+xml,${encodeURIComponent(renderSVG(text, { border: 3 }))}`}
    alt={label}
  />
);
