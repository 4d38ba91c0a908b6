import { z } from 'zod';
import { answer } from '../answer.ts';
import type { ScanOutcome } from '../views.ts';

const typed = z.string().max(200);

/**
 * What becomes of somebody who says their name at a machine. `not-found` is the one answer for nobody, for several, and for a wrong second
 * fact; `wait`: too many wrong tries here; `off`: this station admits nobody by name.
 */
export type ByNameAnswer =
  | { readonly kind: 'found'; readonly outcome: ScanOutcome }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'off' };

/** What a visitor without a ticket may ask of a machine. */
export const selfServiceRequests = {
  /** Checks in whoever has this family name and, as a second fact, this e-mail address, given name or organisation. */
  'self-service.by-name': { input: z.object({ name: typed, fact: typed }), output: answer<ByNameAnswer>() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
