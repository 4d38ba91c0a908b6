import { z } from 'zod';
import type { StoredSettings } from '../store/stored-settings.ts';

const printedSchema = z.object({ at: z.int(), checkpointId: z.string(), attendeeIds: z.array(z.string()).readonly() });
/** A paper list as it was printed: whose row has which number, from 1. */
export type Printed = Readonly<z.infer<typeof printedSchema>>;

/** The paper list that was printed here last. */
export type PrintedLists = { readonly last: () => Printed | null; readonly keep: (printed: Printed) => void };

const key = 'lists.printed';

/** The printed lists of a station. */
export const openPrintedLists = (settings: StoredSettings): PrintedLists => ({
  last: () => printedSchema.safeParse(settings.read(key)).data ?? null,
  keep: (printed) => settings.write(key, printed),
});
