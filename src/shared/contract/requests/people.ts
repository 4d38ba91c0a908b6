import type { z } from 'zod';

/** Walk-ins, substitutes, corrections, and the list of people at the desk. */
export const peopleRequests = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
