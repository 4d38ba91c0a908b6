import type { Announcement, Announcements, Channel, Input, KioskBridge, Reply } from '#shared/contract/ipc.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges into Window
  interface Window {
    readonly einlass: KioskBridge;
  }
}

/**
 * Asks the station. Never rejects: a request that was not accepted, or that failed on the way, is the value `{ ok: false }`.
 */
export const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> => {
  try {
    return await window.einlass.request(channel, input);
  } catch {
    // The way to the station itself broke; the station writes its own log.
    return { ok: false, code: 'failed' };
  }
};

/** Listens to what the station tells unasked, until the returned function is called. */
export const listen = <A extends Announcement>(
  announcement: A,
  listener: (value: Announcements[A]) => void,
): (() => void) => window.einlass.on(announcement, listener);

/** Where a file lies that a person picked or dropped. */
export const pathOf = (file: File): string => window.einlass.pathOf(file);
