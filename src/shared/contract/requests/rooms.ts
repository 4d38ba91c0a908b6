import type { z } from 'zod';

/** Workshops and stands: bookings, places, waiting lists, who is where. */
export const roomsRequests = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
