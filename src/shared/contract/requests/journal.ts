import type { z } from 'zod';

/** Everything that was done, to be read and filtered. */
export const journalRequests = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
