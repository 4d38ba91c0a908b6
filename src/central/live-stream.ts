import type { ServerResponse } from 'node:http';
import type { Snapshot } from './snapshot.ts';

/** All open live pages, fed by server-sent events. */
export type LiveStream = {
  /** Takes over a response; false when there are too many open already. */
  readonly add: (response: ServerResponse, lastEventId: string | null) => boolean;
  /** Something changed: every page gets the counts, at most once in `coalesceMs`. */
  readonly changed: () => void;
  readonly size: () => number;
  /** Ends every response, so that the server can close. */
  readonly close: () => void;
};

export type LiveStreamOptions = {
  /** The name of the message that carries the snapshot. */
  readonly event: string;
  readonly snapshot: () => Snapshot;
  /** Milliseconds that never fall. */
  readonly now: () => number;
  readonly coalesceMs: number;
  readonly heartbeatMs: number;
  readonly maxPages: number;
  /** A page that takes nothing in for so many bytes is let go; it comes back by itself. */
  readonly maxBehindBytes: number;
};

/** Starts with no page; the heartbeat lets pages notice a dead connection and proxies keep a quiet one. */
export const createLiveStream = (options: LiveStreamOptions): LiveStream => {
  const { event, snapshot, now, coalesceMs, heartbeatMs, maxPages, maxBehindBytes } = options;
  const messageOf = ({ id, json }: Snapshot): string => `id: ${id}\nevent: ${event}\ndata: ${json}\n\n`;
  const pages = new Set<ServerResponse>();
  let waiting: NodeJS.Timeout | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;

  const sendAll = (message: string): void => {
    for (const page of pages) {
      if (page.writableLength > maxBehindBytes) page.destroy();
      else page.write(message);
    }
  };
  const sendCounts = (): void => {
    waiting = null;
    sentAt = now();
    sendAll(messageOf(snapshot()));
  };
  const heartbeat = setInterval(() => sendAll('event: beat\ndata: {}\n\n'), heartbeatMs);
  heartbeat.unref();

  return {
    add: (response, lastEventId) => {
      if (pages.size >= maxPages) return false;
      pages.add(response);
      response.on('close', () => pages.delete(response));
      // A reset connection is the page's business; 'close' follows.
      response.on('error', () => pages.delete(response));
      const current = snapshot();
      response.write(`retry: 2000\n${current.id === lastEventId ? 'event: beat\ndata: {}\n\n' : messageOf(current)}`);
      return true;
    },
    changed: () => {
      waiting ??= setTimeout(sendCounts, Math.max(0, sentAt + coalesceMs - now()));
    },
    size: () => pages.size,
    close: () => {
      if (waiting !== null) clearTimeout(waiting);
      clearInterval(heartbeat);
      for (const page of pages) page.end();
      pages.clear();
    },
  };
};
