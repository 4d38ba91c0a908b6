import { z } from 'zod';
import { layoutNameSchema, paperSchema } from './settings.ts';

/** A layout that badges can have. */
export type LayoutFile = {
  readonly name: string;
  /** Comes with the program. */
  readonly shipped: boolean;
  /** Is a file of this event; it wins over a shipped one of the same name. */
  readonly own: boolean;
};

/** The layout with which the program works as it comes, and which stands in for one that is gone. */
export const standardLayout = 'standard';

/** Characters that a layout file may have, with images as data URLs. */
export const layoutLimit = 500_000;

/** Whose badge a preview shows: of the guest list, or of invented people where it has nobody like that. */
export const layoutSampleSchema = z.enum(['longest', 'shortest', 'right-to-left', 'invented']);
export type LayoutSample = z.infer<typeof layoutSampleSchema>;

/** A badge as it would be printed. */
export type LayoutPreview = {
  /** A PNG as a data URL: the very dots of the print head. */
  readonly image: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Something does not fit on the paper. */
  readonly overflows: boolean;
  /** Characters that no bundled font holds. */
  readonly missing: readonly string[];
  /** Whose badge it is. */
  readonly name: string;
};

// Far above the limit, so that a text that is too long gets an answer in words instead of being refused unread.
const layoutText = z.string().max(20_000_000);

/** Names a layout. */
export const layoutName = z.object({ name: layoutNameSchema });
/** A layout to keep. */
export const layoutToSave = layoutName.extend({ text: layoutText });
/** A file to take over as a layout. */
export const layoutToImport = z.object({ path: z.string().min(1).max(4_096) });
/** A layout to look at, saved or not. */
export const layoutToPreview = z.object({ text: layoutText, paper: paperSchema, sample: layoutSampleSchema });
