/** What stands in a cell: a text, a number, a moment (UTC epoch milliseconds), or a span of milliseconds. */
export type Cell =
  | string
  | number
  | null
  | { readonly kind: 'moment'; readonly at: number }
  | { readonly kind: 'span'; readonly ms: number };

/** A table to be written as a sheet or a file: titles, widths in characters, and rows of as many cells. */
export type Table = {
  readonly name: string;
  readonly columns: ReadonlyArray<{ readonly title: string; readonly width: number }>;
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>;
};

/** A moment as a cell; nothing for none. */
export const moment = (at: number | null | undefined): Cell =>
  at === null || at === undefined ? null : { kind: 'moment', at };

/** A span as a cell; nothing for none. */
export const span = (ms: number | null): Cell => (ms === null ? null : { kind: 'span', ms });
