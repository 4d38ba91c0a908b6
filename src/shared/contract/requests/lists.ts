import type { z } from 'zod';

/** Lists to take home or to tick on paper. */
export const listsRequests = {} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
