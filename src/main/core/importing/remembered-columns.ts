import { z } from 'zod';
import { importFields, type ColumnMapping } from '#shared/contract/import.ts';
import type { StoredSettings } from '../store/stored-settings.ts';

/** What a person once said of the columns of a kind of list; belongs to the event. */
export type RememberedColumns = {
  /** The meanings for these headings, in whatever order they stand now; null when nobody said anything. */
  readonly recall: (listKind: string, headers: ReadonlyArray<string>) => ColumnMapping | null;
  /** To be called inside a transaction. */
  readonly remember: (listKind: string, headers: ReadonlyArray<string>, mapping: ColumnMapping) => void;
};

const key = 'import.columns';
const mostKinds = 20;
const storedSchema = z.array(
  z.object({
    listKind: z.string(),
    columns: z.array(z.object({ header: z.string(), field: z.enum(importFields) })),
  }),
);

/** The memory in an event's settings; the kinds of list that were taken over last are kept. */
export const openRememberedColumns = (settings: StoredSettings): RememberedColumns => {
  const stored = (): z.infer<typeof storedSchema> => storedSchema.safeParse(settings.read(key)).data ?? [];
  return {
    recall: (listKind, headers) => {
      const known = stored().find((one) => one.listKind === listKind);
      if (known === undefined) return null;
      const left = [...known.columns];
      return Object.fromEntries(
        headers.flatMap((header, index) => {
          const at = left.findIndex((column) => column.header === header);
          const [column] = at < 0 ? [] : left.splice(at, 1);
          return column === undefined ? [] : [[String(index), column.field] as const];
        }),
      );
    },
    remember: (listKind, headers, mapping) => {
      const columns = Object.entries(mapping).map(([index, field]) => ({
        header: headers[Number(index)] ?? '',
        field,
      }));
      const others = stored().filter((one) => one.listKind !== listKind);
      settings.write(key, [{ listKind, columns }, ...others].slice(0, mostKinds));
    },
  };
};
