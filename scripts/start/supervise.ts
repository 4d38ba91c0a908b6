import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { untilParentEnds } from '../runtime/until-parent-ends.ts';
import { readKioskLine } from './kiosk-lines.ts';

export type Supervised = {
  readonly program: string;
  readonly args: ReadonlyArray<string>;
  readonly env: NodeJS.ProcessEnv;
  /** Called with each line that the kiosk says of itself. */
  readonly onTold: (told: { readonly einlass: string }) => void;
  /** Milliseconds, of any origin. */
  readonly now: () => number;
};

// Agreed with src/main/shell/ending.ts: the kiosk asks to be started again.
const startAgainCode = 75;
const startsPerMinute = 4;

/**
 * Runs the kiosk until it ends for good and answers its exit code. Started again when it asks for it, and when it dies
 * after it had been ready, unless that keeps happening. A signal to us ends it in good order.
 */
export const superviseKiosk = async (kiosk: Supervised): Promise<number> => {
  const starts: number[] = [];
  let stopping = false;
  let child: ChildProcess | null = null;
  const stop = (): void => {
    if (!stopping) child?.kill('SIGTERM');
    stopping = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    for (;;) {
      starts.push(kiosk.now());
      // In a process group of its own: Ctrl+C is for us, and we ask it to end.
      child = spawn(...untilParentEnds(kiosk.program, kiosk.args), {
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...kiosk.env, EINLASS_SUPERVISED: '1' },
      });
      const wasReady = followLines(child, kiosk.onTold);
      const [code] = (await once(child, 'exit')) as [number | null];
      const failed = code === startAgainCode || (code !== 0 && wasReady());
      if (stopping) return 0;
      if (!failed || startsWithin(starts, kiosk.now(), 60_000) >= startsPerMinute) return code ?? 1;
    }
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
};

const followLines = (child: ChildProcess, onTold: Supervised['onTold']): (() => boolean) => {
  let wasReady = false;
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = readKioskLine(line);
      if (told === null) return;
      wasReady ||= told.einlass === 'ready';
      onTold(told);
    });
  }
  return () => wasReady;
};

const startsWithin = (starts: ReadonlyArray<number>, now: number, ms: number): number =>
  starts.filter((start) => now - start < ms).length;
