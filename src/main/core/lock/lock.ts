import { z } from 'zod';
import type { Output } from '#shared/contract/ipc.ts';
import type { StoredSettings } from '../store/stored-settings.ts';
import { hashPin, isPin, pinHashSchema } from './pin-hash.ts';

/** Keeps strangers out of the set-up. While no PIN is set, everything is open. */
export type Lock = {
  readonly unlocked: () => boolean;
  readonly pinSet: () => boolean;
  /** Tries a PIN; after a wrong one the next must wait, longer each time, also over a restart. */
  readonly unlock: (pin: string) => Promise<Output<'lock.unlock'>>;
  readonly lock: () => void;
  /** Prepares another PIN; the function that comes back stores it and leaves the lock open. */
  readonly prepare: (pin: string, isDemo?: boolean) => Promise<() => void>;
  /** Whether the PIN is still the one that the demo event came with. */
  readonly hasDemoPin: () => boolean;
};

const attemptsSchema = z.object({ failures: z.int().min(0), lastAt: z.int() });
type Attempts = z.infer<typeof attemptsSchema>;

const longestWaitSeconds = 300;
const keys = { pin: 'lock.pin', attempts: 'lock.attempts', demo: 'lock.demo' } as const;

/** The rows of a lock, for a station that takes its PIN along to another event. */
export const lockRows = (settings: StoredSettings): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.values(keys)
      .map((key) => [key, settings.read(key)] as const)
      .filter(([, value]) => value !== undefined),
  );

/** Seconds to wait after the given number of wrong PINs in a row: 1, 2, 4 ... up to five minutes. */
export const waitAfter = (failures: number): number =>
  failures === 0 ? 0 : Math.min(2 ** (failures - 1), longestWaitSeconds);

const secondsLeft = ({ failures, lastAt }: Attempts, now: number): number => {
  const wait = waitAfter(failures);
  // A clock set back must neither open the lock nor close it for longer than the wait itself.
  return Math.min(wait, Math.max(0, Math.ceil(wait - (now - lastAt) / 1_000)));
};

/** The lock of a database. A failed attempt is stored before it is answered; when that is impossible, it throws and nothing opens. */
export const openLock = (
  settings: StoredSettings,
  {
    now,
    randomBytes,
    onChange,
    startsOpen = false,
  }: {
    readonly now: () => number;
    readonly randomBytes: (size: number) => Uint8Array;
    readonly onChange: (unlocked: boolean) => void;
    readonly startsOpen?: boolean;
  },
): Lock => {
  let open = startsOpen;
  let trying = false;
  const storedPin = () => pinHashSchema.safeParse(settings.read(keys.pin)).data ?? null;
  const attempts = (): Attempts =>
    attemptsSchema.safeParse(settings.read(keys.attempts)).data ?? { failures: 0, lastAt: 0 };
  const isOpen = (): boolean => open || storedPin() === null;
  const become = (unlocked: boolean): void => {
    open = unlocked;
    onChange(isOpen());
  };

  const tryPin = async (pin: string): Promise<Output<'lock.unlock'>> => {
    const stored = storedPin();
    const before = attempts();
    const waitSeconds = secondsLeft(before, now());
    if (waitSeconds > 0) return { ok: false, code: 'wait', waitSeconds };
    const failures = before.failures + 1;
    // Counted before it is checked, so that pulling the plug at the right moment wins nothing.
    settings.write(keys.attempts, { failures, lastAt: now() });
    if (stored !== null && !(await isPin(pin, stored)))
      return { ok: false, code: 'wrong-pin', waitSeconds: waitAfter(failures) };
    settings.remove(keys.attempts);
    become(true);
    return { ok: true, value: null };
  };

  return {
    unlocked: isOpen,
    pinSet: () => storedPin() !== null,
    unlock: async (pin) => {
      if (trying) return { ok: false, code: 'wait', waitSeconds: 1 };
      trying = true;
      try {
        return await tryPin(pin);
      } finally {
        trying = false;
      }
    },
    lock: () => become(false),
    prepare: async (pin, isDemo = false) => {
      const hash = await hashPin(pin, randomBytes);
      return () => {
        settings.write(keys.pin, hash);
        settings.write(keys.demo, isDemo);
        settings.remove(keys.attempts);
        become(!isDemo);
      };
    },
    hasDemoPin: () => settings.read(keys.demo) === true,
  };
};
