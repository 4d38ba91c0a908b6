import type { StationSettings } from './settings.ts';

/** What a paper calls the occasion. Times are UTC epoch milliseconds, shown in the zone. */
export type EventOnPaper = {
  readonly name: string;
  readonly venue: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly timeZone: string;
  /** As #rrggbb. */
  readonly colour: string;
  /** SVG or PNG as a data URL, null for none. */
  readonly logo: string | null;
};

/** A ticket on paper, with texts in its holder's language already. */
export type TicketOnPaper = {
  readonly language: StationSettings['language'];
  readonly name: string;
  readonly organisation: string;
  readonly category: string;
  /** Workshops such as "13:30 · Raum 3 · Anerkennung". */
  readonly workshops: ReadonlyArray<string>;
  readonly code: string;
};

/** Tickets to send or to cut out: one a page, or eight on a sheet. */
export type TicketsDocument = {
  readonly kind: 'tickets';
  readonly layout: 'page' | 'sheet';
  readonly event: EventOnPaper;
  readonly items: ReadonlyArray<TicketOnPaper>;
};

/** A row to tick; one without a name is for somebody who is on no list. */
export type ListRow = {
  readonly number: number | null;
  readonly name: string;
  readonly organisation: string;
  /** What staff must know of the person, such as "unpaid". */
  readonly note: string;
  /** In already when the list was made. */
  readonly isIn: boolean;
};

/** A list to tick by hand, with the words of its one language. */
export type ListDocument = {
  readonly kind: 'list';
  readonly language: 'de' | 'en';
  readonly event: EventOnPaper;
  /** Stands on every page, e.g. "Entrance · Thursday, 15 May 2025". */
  readonly heading: string;
  /** Stands on every page, e.g. "as of 08:30; whoever was in by then is ticked". */
  readonly asOf: string;
  readonly titles: Readonly<Record<'number' | 'tick' | 'name' | 'organisation' | 'note' | 'signature', string>>;
  readonly signatures: boolean;
  readonly items: ReadonlyArray<ListRow>;
};

/**
 * A document to be printed on A4, drawn by `src/renderer/paper`. The items are what is laid out in slices; all else is known
 * from the first slice on.
 */
export type PaperDocument = TicketsDocument | ListDocument;

/** Whether every page shows its number at its foot. */
export const hasPageNumbers = (kind: string): boolean => kind !== 'tickets';

/** Items laid out so far, of how many. */
export type PaperProgress = { readonly done: number; readonly total: number };

/** Makes a PDF of a document; null when it was cancelled by the signal. Rejects when the page cannot be drawn. */
export type MakePdf = (
  document: PaperDocument,
  how?: { readonly onProgress?: (progress: PaperProgress) => void; readonly signal?: AbortSignal },
) => Promise<Uint8Array | null>;

/** The one function of the paper page: lays a slice of the document out beneath those before it. */
export type AddToPaper = (slice: PaperDocument) => Promise<void>;
