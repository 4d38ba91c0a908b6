import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { PrinterTrouble } from '#shared/domain/print-job.ts';
import { createInbox } from './inbox.ts';
import type { Link, OpenLink } from './link.ts';

// Never O_CREAT: a node that vanished must not come back as a file. O_NONBLOCK: a printer that does not read must not hold a
// thread of the pool. O_NOCTTY: a serial line must not become the terminal of this program.
const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
const pieceSize = 16_384;
// A device tells nobody when it can be read or written again, so it is asked.
const pollEach = 8;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
const troubles: ReadonlyMap<string, PrinterTrouble> = new Map([
  ['EACCES', 'not-permitted'],
  ['EPERM', 'not-permitted'],
  ['EBUSY', 'busy'],
]);

/** The result of one read or write; null for "not now", `mute` when this device never says anything, `gone` when it is. */
const attempt = async (act: () => Promise<number>): Promise<number | null | 'mute' | 'gone'> => {
  try {
    return await act();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EAGAIN' || code === 'EINTR') return null;
    // The kernel's answer to reading from a USB printer that only listens. Whatever else it is (ENODEV, EIO, ENXIO), nothing
    // comes through this node any more.
    return code === 'EINVAL' ? 'mute' : 'gone';
  }
};

const linkOver = (device: FileHandle): Link => {
  const inbox = createInbox();
  const outgoing: Uint8Array[] = [];
  let open = true;
  let writing: Promise<void> | null = null;
  const isOpen = (): boolean => open;
  const hangUp = (): void => {
    open = false;
    inbox.end();
  };

  const writeAll = async (): Promise<void> => {
    for (let next = outgoing[0]; next !== undefined && isOpen(); next = outgoing[0]) {
      const piece = next.subarray(0, pieceSize);
      const taken = await attempt(async () => (await device.write(piece, 0, piece.length, null)).bytesWritten);
      if (taken === 'gone' || taken === 'mute') return hangUp();
      if (taken === null || taken === 0) await pause(pollEach);
      else if (taken < next.length) outgoing[0] = next.subarray(taken);
      else outgoing.shift();
    }
    writing = null;
  };

  const readAll = async (): Promise<void> => {
    const buffer = new Uint8Array(4_096);
    while (isOpen()) {
      const came = await attempt(async () => (await device.read(buffer, 0, buffer.length, null)).bytesRead);
      if (came === 'mute') return;
      if (came === 'gone') hangUp();
      else if (came === null || came === 0) await pause(pollEach);
      else inbox.put(buffer.slice(0, came));
    }
  };
  const reading = readAll();

  return {
    write: (bytes) => {
      if (!open || bytes.length === 0) return;
      outgoing.push(bytes);
      writing ??= writeAll();
    },
    listen: inbox.listen,
    finish: async (milliseconds) => {
      const late = new AbortController();
      if (writing !== null)
        await Promise.race([writing, pause(milliseconds, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      hangUp();
      await Promise.all([reading, writing]);
      await device.close().catch(() => undefined);
    },
  };
};

/**
 * Opens a device node such as /dev/usb/lp0. Only a character device is taken: a file of that name, or none, is
 * `unreachable`, and no file is ever created.
 */
export const overDevice =
  (path: string): OpenLink =>
  async () => {
    let device: FileHandle;
    try {
      device = await open(path, flags);
    } catch (error) {
      return { ok: false, code: troubles.get(codeOf(error)) ?? 'unreachable' };
    }
    if ((await device.stat()).isCharacterDevice()) return { ok: true, value: linkOver(device) };
    await device.close();
    return { ok: false, code: 'unreachable' };
  };
