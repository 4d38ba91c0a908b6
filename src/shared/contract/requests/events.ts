import type { z } from 'zod';

/** The events on this machine: making, opening, rehearsing, deleting one. */
export const eventsRequests = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
