import type { ReactNode } from 'react';

/** A drawing of a ticket and a phone that are held before a camera; the words beside it say the same. */
export const HoldTicket = (): ReactNode => (
  <svg className="hold-ticket" viewBox="0 0 320 150" aria-hidden="true">
    <g className="hold-lens">
      <rect x="228" y="28" width="72" height="94" rx="16" />
      <circle cx="264" cy="75" r="21" />
      <circle cx="264" cy="75" r="8" />
    </g>
    <path className="hold-sight" d="M222 62 L150 34 M222 75 H150 M222 88 L150 116" />
    <g className="hold-paper">
      <rect x="18" y="24" width="82" height="102" rx="8" />
      <path d="M34 42h22v22H34zM62 42h20v8H62zM62 56h8v8h-8zM74 58h8v22h-8zM34 70h8v8h-8zM48 70h18v8H48zM34 84h48M34 98h48M34 112h30" />
    </g>
    <g className="hold-phone">
      <rect x="86" y="38" width="54" height="96" rx="10" />
      <path d="M98 58h12v12H98zM116 58h12v6h-12zM116 68h6v12h-6zM98 76h12v12H98zM116 86h12v6h-12zM106 122h14" />
    </g>
  </svg>
);
