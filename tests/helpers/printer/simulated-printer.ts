import { createServer, type Socket } from 'node:net';
import type { GreyImage } from '#shared/contract/badge.ts';
import type { PrinterLanguage } from '#shared/domain/printer-target.ts';
import { sound, type Behaviour, type Body, type Brain } from './behaviour.ts';
import { createBrotherQlBrain } from './languages/brother-ql.ts';
import { createEscposBrain } from './languages/escpos.ts';
import { createZplBrain } from './languages/zpl.ts';

const brains: Readonly<Record<PrinterLanguage, (body: Body) => Brain>> = {
  escpos: createEscposBrain,
  zpl: createZplBrain,
  'brother-ql': createBrotherQlBrain,
};

export type { Behaviour } from './behaviour.ts';

/** One piece of paper that was cut off; `at` is milliseconds of `performance.now()`. */
export type PaperBadge = { readonly image: GreyImage; readonly at: number };

/** A printer over TCP that prints into memory. */
export type SimulatedPrinter = {
  readonly address: { readonly host: string; readonly port: number };
  readonly badges: ReadonlyArray<PaperBadge>;
  /** Resolves when this many badges (all told) have been cut off. */
  readonly badgesReach: (count: number) => Promise<void>;
  readonly onBadge: (listener: (badge: PaperBadge) => void) => void;
  /** Called with the moment at which the first bytes of a badge (its first command) came in. */
  readonly onFirstByte: (listener: (at: number) => void) => void;
  /** All bytes that came in over all connections. */
  readonly received: () => number;
  readonly connections: () => number;
  readonly set: (change: Partial<Behaviour>) => void;
  /** Ends like a printer whose plug was pulled, its memory with it. */
  readonly close: () => Promise<void>;
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Options = Partial<Behaviour> & {
  readonly language?: PrinterLanguage;
  readonly host?: string;
  readonly port?: number;
};

/** Starts a simulated printer, of ESC/POS unless told otherwise; without `port` on a free one of 127.0.0.1. */
export const startSimulatedPrinter = async (options: Options = {}): Promise<SimulatedPrinter> => {
  const { language = 'escpos', host = '127.0.0.1', port = 0, ...behaviour } = options;
  let now: Behaviour = { ...sound, ...behaviour };
  const badges: PaperBadge[] = [];
  const badgeListeners: Array<(badge: PaperBadge) => void> = [];
  const firstByteListeners: Array<(at: number) => void> = [];
  const sockets = new Set<Socket>();
  let received = 0;
  let connections = 0;
  // Printers take one connection at a time; its data stays in their memory when it ends.
  let memory: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  let taken = 0;
  let working = false;
  let talking: Socket | null = null;
  let off = false;
  const isOff = (): boolean => off;
  const waitingForChange: Array<() => void> = [];

  const say = (...bytes: number[]): void => {
    const socket = talking;
    if (socket === null || socket.destroyed || off) return;
    if (now.answerDelay === 0) socket.write(Uint8Array.from(bytes));
    else setTimeout(() => !socket.destroyed && socket.write(Uint8Array.from(bytes)), now.answerDelay);
  };
  const stopped = (): boolean => now.coverOpen || now.error || now.paper === 'out';
  const change = (): Promise<void> =>
    new Promise<void>((resolve) => {
      waitingForChange.push(resolve);
    });
  const hearsAgain = async (): Promise<void> => {
    while (now.deafFromByte !== null && !isOff()) await change();
  };
  const brain = brains[language]({
    now: () => now,
    stopped,
    untilSound: async () => {
      while (stopped() && !isOff()) await change();
    },
    say,
    feed: async (rows) => {
      if (rows / now.dotsPerSecond > 0) await pause((rows / now.dotsPerSecond) * 1_000);
    },
    cutOff: async (image) => {
      if (now.cutMilliseconds > 0) await pause(now.cutMilliseconds);
      if (isOff()) return;
      const badge = { image, at: performance.now() };
      badges.push(badge);
      for (const listener of badgeListeners) listener(badge);
    },
  });

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    let owed = 0;
    while (memory.length > 0 && !isOff()) {
      const next = brain.next(memory);
      if (next !== null && next.waits && stopped()) {
        await change();
        continue;
      }
      const beyond = taken + (next?.taken ?? memory.length);
      if (now.paperOutAtByte !== null && beyond > now.paperOutAtByte) {
        set({ paper: 'out', paperOutAtByte: null });
        continue;
      }
      if (next === null) break;
      owed += (next.taken / now.bytesPerSecond) * 1_000;
      // A timer is no finer than a millisecond, so single bytes are paid for together.
      if (owed >= 4) {
        await pause(owed);
        owed = -(next.taken / now.bytesPerSecond) * 1_000;
        // What waited may have been cancelled meanwhile.
        continue;
      }
      memory = memory.subarray(next.taken);
      taken += next.taken;
      await next.run();
    }
    working = false;
  };

  const set = (changes: Partial<Behaviour>): void => {
    const before = [now.paper, now.coverOpen, now.error].join();
    now = { ...now, ...changes };
    if (before !== [now.paper, now.coverOpen, now.error].join()) brain.stateChanged();
    for (const resolve of waitingForChange.splice(0)) resolve();
  };

  const serve = (socket: Socket): void => {
    talking = socket;
    if (now.nonsense !== null) say(...now.nonsense);
    let ofConnection = 0;
    let badgeSeen = false;
    const hear = (piece: Buffer): void => {
      if (now.deafFromByte !== null && ofConnection + piece.length > now.deafFromByte) {
        socket.pause();
        const hearOn = (): void => {
          if (socket.destroyed || isOff()) return;
          hear(piece);
          socket.resume();
        };
        void hearsAgain().then(hearOn);
        return;
      }
      ofConnection += piece.length;
      received += piece.length;
      if (!badgeSeen && brain.beginsBadge(piece)) {
        badgeSeen = true;
        for (const listener of firstByteListeners) listener(performance.now());
      }
      memory = brain.arrived(Buffer.concat([memory, piece]), piece);
      if (now.chattersWhileReceiving) brain.chatter();
      if (now.resetAtByte !== null && ofConnection >= now.resetAtByte) socket.resetAndDestroy();
      void work();
    };
    socket.on('data', hear);
    socket.on('end', () => socket.end());
  };

  const waiting: Socket[] = [];
  const serveNext = (): void => {
    if (talking !== null && !talking.destroyed) return;
    const next = waiting.shift();
    if (next !== undefined && !next.destroyed) serve(next);
    else if (next !== undefined) serveNext();
  };
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      serveNext();
    });
    socket.on('error', () => socket.destroy());
    if (now.closesAtOnce) {
      socket.end();
      return;
    }
    waiting.push(socket);
    serveNext();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The simulated printer has no port.');

  return {
    address: { host, port: bound.port },
    badges,
    badgesReach: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (badges.length >= count) resolve();
        };
        badgeListeners.push(look);
        look();
      }),
    onBadge: (listener) => badgeListeners.push(listener),
    onFirstByte: (listener) => firstByteListeners.push(listener),
    received: () => received,
    connections: () => connections,
    set,
    close: async () => {
      off = true;
      for (const resolve of waitingForChange.splice(0)) resolve();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
