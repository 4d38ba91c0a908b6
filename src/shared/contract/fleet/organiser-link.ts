import { z } from 'zod';

/** POST /api/v1/organiser-links, host and organiser: a link to the live page that shows everything that an organiser may see. The list keeps only the token's hash. */
export const organiserLinkSchema = z.object({ url: z.string().max(1_000) });
export type OrganiserLink = z.infer<typeof organiserLinkSchema>;

/** The link for an origin such as `https://192.168.1.20:8177`. The token stands behind #, which no browser sends and no server or proxy logs. */
export const writeOrganiserLink = (origin: string, token: string): string => `${origin}/live#organiser=${token}`;

/** The token in a page's location.hash, null for none. */
export const readOrganiserToken = (hash: string): string | null =>
  /(?:^#|&)organiser=(?<token>[A-Za-z0-9_-]{43,100})(?:&|$)/u.exec(hash)?.groups?.['token'] ?? null;
