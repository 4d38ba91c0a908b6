import type { z } from 'zod';

/** Questions at check-in and things handed out. */
export const answersRequests = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
