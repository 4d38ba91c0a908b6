import { createServer, type Socket } from 'node:net';
import type { GreyImage } from '#shared/contract/badge.ts';
import { readCommand, stack, type Command } from './decoder.ts';

/** How the simulated printer is and misbehaves; changed at any time by `set`. */
export type Behaviour = {
  readonly paper: 'ok' | 'near-end' | 'out';
  readonly coverOpen: boolean;
  readonly error: boolean;
  /** The paper runs out, once, when this many bytes of all connections were executed. */
  readonly paperOutAtByte: number | null;
  /** Hangs up with RST when this many bytes of a connection have come. */
  readonly resetAtByte: number | null;
  /** Stops reading, and answers nothing more, before this many bytes of a connection have come. */
  readonly deafFromByte: number | null;
  readonly closesAtOnce: boolean;
  readonly answerDelay: number;
  /** Sends its automatic status this often while data comes in. */
  readonly chattersWhileReceiving: boolean;
  /** Knows GS ( H. */
  readonly processIds: boolean;
  /** Answers GS r. */
  readonly paperStatus: boolean;
  /** Greets with this. */
  readonly nonsense: Uint8Array | null;
  readonly bytesPerSecond: number;
  /** Feeding speed; 203 dpi has 8 dots a millimetre. */
  readonly dotsPerSecond: number;
  readonly cutMilliseconds: number;
};

const sound: Behaviour = {
  paper: 'ok',
  coverOpen: false,
  error: false,
  paperOutAtByte: null,
  resetAtByte: null,
  deafFromByte: null,
  closesAtOnce: false,
  answerDelay: 0,
  chattersWhileReceiving: false,
  processIds: true,
  paperStatus: true,
  nonsense: null,
  bytesPerSecond: Number.POSITIVE_INFINITY,
  dotsPerSecond: Number.POSITIVE_INFINITY,
  cutMilliseconds: 0,
};

/** One piece of paper that was cut off; `at` is milliseconds of `performance.now()`. */
export type PaperBadge = { readonly image: GreyImage; readonly at: number };

/** A printer over TCP that prints into memory. */
export type SimulatedPrinter = {
  readonly address: { readonly host: string; readonly port: number };
  readonly badges: ReadonlyArray<PaperBadge>;
  /** Resolves when this many badges (all told) have been cut off. */
  readonly badgesReach: (count: number) => Promise<void>;
  readonly onBadge: (listener: (badge: PaperBadge) => void) => void;
  /** Called with the moment at which the first bytes of a badge (its first image command) came in. */
  readonly onFirstByte: (listener: (at: number) => void) => void;
  /** All bytes that came in over all connections. */
  readonly received: () => number;
  readonly connections: () => number;
  readonly set: (change: Partial<Behaviour>) => void;
  /** Ends like a printer whose plug was pulled, its memory with it. */
  readonly close: () => Promise<void>;
};

const flag = (condition: boolean, bits: number): number => (condition ? bits : 0);

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts a simulated printer; without `port` on a free one of 127.0.0.1. */
export const startSimulatedPrinter = async (
  options: Partial<Behaviour> & { readonly host?: string; readonly port?: number } = {},
): Promise<SimulatedPrinter> => {
  const { host = '127.0.0.1', port = 0, ...behaviour } = options;
  let now: Behaviour = { ...sound, ...behaviour };
  const badges: PaperBadge[] = [];
  const badgeListeners: Array<(badge: PaperBadge) => void> = [];
  const firstByteListeners: Array<(at: number) => void> = [];
  const sockets = new Set<Socket>();
  let received = 0;
  let connections = 0;
  // Printers take one connection at a time; its data stays in their memory when it ends.
  let memory: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  let paper: Extract<Command, { kind: 'image' }>[] = [];
  let taken = 0;
  let working = false;
  let statusMask = 0;
  let talking: Socket | null = null;
  let off = false;
  const isOff = (): boolean => off;
  let stateChanged: (() => void) | null = null;

  const say = (...bytes: number[]): void => {
    const socket = talking;
    if (socket === null || socket.destroyed || off) return;
    if (now.answerDelay === 0) socket.write(Uint8Array.from(bytes));
    else setTimeout(() => !socket.destroyed && socket.write(Uint8Array.from(bytes)), now.answerDelay);
  };
  const stopped = (): boolean => now.coverOpen || now.error || now.paper === 'out';
  const paperBits = (near: number, end: number): number =>
    flag(now.paper !== 'ok', near) | flag(now.paper === 'out', end);
  const realTime = (what: number): number => {
    if (what === 1) return 0x12 | flag(stopped(), 0x08);
    if (what === 2) return 0x12 | flag(now.coverOpen, 0x04) | flag(now.paper === 'out', 0x20) | flag(now.error, 0x40);
    if (what === 3) return 0x12 | flag(now.error, 0x20);
    return 0x12 | paperBits(0x0c, 0x60);
  };
  const automaticStatus = (): void =>
    say(0x10 | flag(stopped(), 0x08) | flag(now.coverOpen, 0x20), flag(now.error, 0x20), paperBits(0x03, 0x0c), 0);

  const execute = async (command: Command): Promise<void> => {
    switch (command.kind) {
      case 'image':
        paper.push(command);
        return command.rows / now.dotsPerSecond > 0 ? pause((command.rows / now.dotsPerSecond) * 1_000) : undefined;
      case 'cut': {
        if (now.cutMilliseconds > 0) await pause(now.cutMilliseconds);
        if (paper.length === 0) return;
        const badge = { image: stack(paper), at: performance.now() };
        paper = [];
        badges.push(badge);
        for (const listener of badgeListeners) listener(badge);
        return;
      }
      case 'reset':
        statusMask = 0;
        return;
      case 'automatic-status':
        statusMask = command.mask;
        if (statusMask !== 0) automaticStatus();
        return;
      case 'ask-paper':
        if (now.paperStatus) say(paperBits(0x03, 0x0c));
        return;
      case 'ask-name':
        say(0x5f, ...Buffer.from(command.what === 66 ? 'EPSON' : 'TM-T88V'), 0);
        return;
      case 'process-id':
        if (now.processIds) say(0x37, 0x22, ...Buffer.from(command.id, 'latin1'), 0);
        return;
      default:
    }
  };

  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    let owed = 0;
    while (memory.length > 0 && !isOff()) {
      if (stopped()) {
        await new Promise<void>((resolve) => {
          stateChanged = resolve;
        });
        continue;
      }
      if (now.paperOutAtByte !== null && taken + memory.length > now.paperOutAtByte) {
        const left = Math.max(0, now.paperOutAtByte - taken);
        const first = readCommand(memory);
        if (first === null || first.taken > left) {
          set({ paper: 'out', paperOutAtByte: null });
          continue;
        }
      }
      const next = readCommand(memory);
      if (next === null) break;
      memory = memory.subarray(next.taken);
      taken += next.taken;
      owed += (next.taken / now.bytesPerSecond) * 1_000;
      // A timer is no finer than a millisecond, so single bytes are paid for together.
      if (owed >= 4) await pause(owed);
      if (owed >= 4) owed = 0;
      await execute(next.command);
    }
    working = false;
  };

  const set = (change: Partial<Behaviour>): void => {
    const before = [now.paper, now.coverOpen, now.error].join();
    now = { ...now, ...change };
    if (before !== [now.paper, now.coverOpen, now.error].join() && statusMask !== 0) automaticStatus();
    stateChanged?.();
  };

  const answerRealTime = (bytes: Uint8Array): void => {
    for (let at = bytes.indexOf(0x10); at >= 0; at = bytes.indexOf(0x10, at + 1)) {
      const what = bytes[at + 2] ?? 0;
      if (bytes[at + 1] === 0x04 && what >= 1 && what <= 4) say(realTime(what));
    }
  };

  const serve = (socket: Socket): void => {
    talking = socket;
    if (now.nonsense !== null) say(...now.nonsense);
    let ofConnection = 0;
    let badgeSeen = false;
    socket.on('data', (piece) => {
      if (now.deafFromByte !== null && ofConnection + piece.length > now.deafFromByte) {
        socket.pause();
        return;
      }
      ofConnection += piece.length;
      received += piece.length;
      if (!badgeSeen && piece.includes(Buffer.from([0x1d, 0x76, 0x30]))) {
        badgeSeen = true;
        for (const listener of firstByteListeners) listener(performance.now());
      }
      answerRealTime(piece);
      if (now.chattersWhileReceiving) automaticStatus();
      memory = Buffer.concat([memory, piece]);
      if (now.resetAtByte !== null && ofConnection >= now.resetAtByte) socket.resetAndDestroy();
      void work();
    });
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
      stateChanged?.();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
