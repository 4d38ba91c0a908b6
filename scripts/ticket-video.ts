import { open, rename, rm } from 'node:fs/promises';
import { encode } from 'jpeg-js';
import type { Hold, Picture } from './ticket-video/paint-ticket.ts';
import { paintScene, paintTicket } from './ticket-video/paint-ticket.ts';

/** What is held before the camera next: a ticket with this content, or nothing. */
export type TicketShow = { readonly text: string } | { readonly bytes: Uint8Array } | { readonly blank: true };

/** Times in milliseconds, sizes in pixels; whatever is missing is as in `standard` below. */
export type TicketVideoOptions = {
  readonly showMs?: number;
  /** The empty scene after each show. */
  readonly gapMs?: number;
  /** The empty scene at the end, before Chromium starts the file again. */
  readonly tailMs?: number;
  readonly width?: number;
  readonly height?: number;
  /** JPEG quality from 1 to 100. */
  readonly quality?: number;
  readonly hold?: Partial<Hold>;
};

/** Chromium plays every mjpeg file at this rate. */
export const videoFramesPerSecond = 30;

const standard = { showMs: 1_500, gapMs: 500, tailMs: 0, width: 1_280, height: 720, quality: 80 };
const standardHold: Hold = { side: 300, turn: 3, right: -60, down: -20 };

const contentOf = (show: TicketShow): string | Uint8Array | null =>
  'text' in show ? show.text : 'bytes' in show ? show.bytes : null;

/** Writes tickets, shown one after another, as mjpeg for Chromium's fake camera (which repeats it for ever); the file appears only when it is complete. */
export const writeTicketVideo = async (
  shows: ReadonlyArray<TicketShow>,
  file: string,
  options: TicketVideoOptions = {},
): Promise<void> => {
  const { showMs, gapMs, tailMs, width, height, quality } = { ...standard, ...options };
  const hold = { ...standardHold, ...options.hold };
  const scene = paintScene(width, height);
  const jpeg = (picture: Picture): Uint8Array => encode({ ...picture }, quality).data;
  const empty = jpeg(scene);
  // The same ticket shown again is encoded once.
  const known = new Map<string, Uint8Array>();
  const pictureOf = (show: TicketShow): Uint8Array => {
    const content = contentOf(show);
    if (content === null) return empty;
    const key = typeof content === 'string' ? `text ${content}` : `bytes ${content.join(' ')}`;
    const picture = known.get(key) ?? jpeg(paintTicket(scene, content, hold));
    known.set(key, picture);
    return picture;
  };

  const unfinished = `${file}.${process.pid}.part`;
  const video = await open(unfinished, 'w');
  try {
    const add = async (picture: Uint8Array, milliseconds: number): Promise<void> => {
      const frames = Math.round((milliseconds * videoFramesPerSecond) / 1_000);
      if (frames > 0) await video.writev(Array.from({ length: frames }, () => picture));
    };
    for (const show of shows) {
      await add(pictureOf(show), showMs);
      await add(empty, gapMs);
    }
    await add(empty, tailMs);
    await video.close();
    await rename(unfinished, file);
  } catch (error) {
    await video.close();
    await rm(unfinished, { force: true });
    throw error;
  }
};
