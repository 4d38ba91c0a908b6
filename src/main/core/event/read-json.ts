import type { z } from 'zod';

/** What a text says by a schema; null where it is not JSON or says something else. */
export const readJson = <T>(schema: z.ZodType<T>, text: string): T | null => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
