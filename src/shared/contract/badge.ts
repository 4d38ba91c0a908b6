import type { BadgeSpace } from '../domain/paper.ts';

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

/**
 * A badge to be drawn: what stands on it, the text of its layout file (HTML with CSS; empty for the standard layout), and
 * the space it may fill.
 */
export type BadgeDrawing = { readonly content: BadgeContent; readonly layout: string; readonly space: BadgeSpace };

/**
 * Turns a badge into pixels, `space.widthDots` wide and at most `space.heightDots` high (the other way round for a layout
 * that is printed turned by 90 or 270 degrees is done already: the image is as the paper leaves the printer); throws when
 * the page cannot be rendered.
 */
export type BadgeRenderer = { readonly render: (badge: BadgeDrawing) => Promise<GreyImage> };

/** A drawn badge, and what is to be told of it. */
export type DrawnBadge = {
  readonly image: GreyImage;
  /** Something did not fit on the paper even in the smallest type. */
  readonly overflows: boolean;
  /** Characters that no bundled font holds, as code points. */
  readonly missingGlyphs: readonly number[];
};
