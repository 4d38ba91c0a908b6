import type { ReactNode } from 'react';
import { encode } from 'uqr';

const quietZone = 4;

/** Dark modules of a row as one stroke for each run. */
const runs = (row: ReadonlyArray<boolean>, y: number): string => {
  let path = '';
  let start = 0;
  while (start < row.length) {
    const from = row.indexOf(true, start);
    if (from < 0) break;
    const end = row.indexOf(false, from);
    const to = end < 0 ? row.length : end;
    path += `M${from} ${y}h${to - from}v1h${from - to}z`;
    start = to;
  }
  return path;
};

/** A ticket code as a QR code of lines, sharp in every size; its quiet zone belongs to it. */
export const CodePicture = ({ code }: { readonly code: string }): ReactNode => {
  const { data, size } = encode(code, { ecc: 'M', border: quietZone, boostEcc: false });
  return (
    <svg className="code-picture" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={data.map(runs).join('')} />
    </svg>
  );
};
