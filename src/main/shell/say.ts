import { writeSync } from 'node:fs';

/** Tells whoever started the kiosk one thing, as one line of JSON on standard output, written before the call returns. */
export const say = (line: Readonly<Record<string, unknown>> & { readonly einlass: string }): void => {
  try {
    writeSync(1, `${JSON.stringify(line)}\n`);
  } catch (error) {
    // A kiosk started without a terminal, or whose terminal was closed, has nobody to tell.
    if (!['EPIPE', 'EBADF', 'EAGAIN', 'EIO'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
};
