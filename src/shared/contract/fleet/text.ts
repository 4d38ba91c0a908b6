import { z } from 'zod';

/** A text that every database can store: PostgreSQL refuses U+0000, and a batch that is refused for ever would hold up all behind it. */
export const storableText = (longest: number): z.ZodString =>
  z
    .string()
    .max(longest)
    .regex(/^[^\0]*$/u);
