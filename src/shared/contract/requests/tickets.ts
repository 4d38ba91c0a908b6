import type { z } from 'zod';

/** Tickets to give away: codes, files, revocation. */
export const ticketsRequests = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
