import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from 'electron';
import { contentPolicy, withNonce } from './content-policy.ts';
import { isOurs, scheme } from './origin.ts';
import { listServedFiles, trayFileOf, typeOf } from './served-files.ts';

const answer = (status: number): Response => new Response(null, { status });

const readOrNull = async (file: string): Promise<Buffer | null> => {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

const pageResponse = (html: string): Response => {
  const nonce = randomBytes(16).toString('base64');
  return new Response(withNonce(html, nonce), {
    headers: { ...contentPolicy(nonce), 'Content-Type': typeOf('page.html'), 'Cache-Control': 'no-store' },
  });
};

/**
 * Serves `kiosk://app/…` from the files that the built pages consist of, and `kiosk://app/tray/<picture>` from the paper
 * tray, whose folder is known once the station is open. Everything else is answered 404, everything but GET 405.
 */
export const servePages = (session: Session, pagesFolder: string, trayFolder: () => string | null): void => {
  const files = listServedFiles(pagesFolder);
  session.protocol.handle(scheme, async ({ url, method }) => {
    if (!isOurs(url)) return answer(404);
    if (method !== 'GET') return answer(405);
    const { pathname } = new URL(url);
    const picture = trayFileOf(pathname);
    const tray = trayFolder();
    const file = picture === null || tray === null ? files.get(pathname) : join(tray, picture);
    const content = file === undefined ? null : await readOrNull(file);
    if (file === undefined || content === null) return answer(404);
    if (file.endsWith('.html')) return pageResponse(content.toString('utf8'));
    return new Response(new Uint8Array(content), {
      headers: { 'Content-Type': typeOf(file), 'X-Content-Type-Options': 'nosniff' },
    });
  });
};
