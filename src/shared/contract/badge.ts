/** What stands on a badge; rendered in a page of its own, then packed to one bit a dot. */
export type BadgeContent = {
  readonly name: string;
  readonly organisation: string;
  readonly role: string | null;
  readonly category: string;
  readonly marks: readonly string[];
  /** Workshop lines such as "13:30 · Raum 3 · Anerkennung". */
  readonly lines: readonly string[];
  /** The ticket code for the QR, null for none. */
  readonly code: string | null;
  readonly eventName: string;
  /** SVG or PNG data URL. */
  readonly logo: string | null;
};

/** 8 bits a pixel, 0 = black; `data.length === width * height`. */
export type GreyImage = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Turns a badge into pixels of exactly `widthDots`; throws when the page cannot be rendered. */
export type BadgeRenderer = { readonly render: (content: BadgeContent, widthDots: number) => Promise<GreyImage> };
