import type { ReactNode } from 'react';
import type { PaperDocument } from '#shared/contract/paper-document.ts';
import { List } from './list/list.tsx';
import { Tickets } from './tickets/tickets.tsx';

/** A whole document from its slices, of which there is one at least; those that stand already are not drawn again. */
export const Paper = ({ slices }: { readonly slices: ReadonlyArray<PaperDocument> }): ReactNode =>
  // Slices are only ever added at the end.
  slices.map((slice, at) =>
    slice.kind === 'tickets' ? <Tickets key={at} tickets={slice} /> : <List key={at} list={slice} />,
  );
