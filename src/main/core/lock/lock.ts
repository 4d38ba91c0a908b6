import { z } from 'zod';
import type { Output } from '#shared/contract/ipc.ts';
import type { Role } from '#shared/domain/role.ts';
import type { StoredSettings } from '../store/stored-settings.ts';
import { hashPin, isPin, pinHashSchema, type PinHash } from './pin-hash.ts';

/** Keeps strangers out of the set-up, and staff from what leads decide where those have a PIN of their own. While no PIN is set, everything is open. */
export type Lock = {
  readonly unlocked: () => boolean;
  readonly pinSet: () => boolean;
  /** Whether a lead opened the lock, some minutes ago at most. */
  readonly isLead: () => boolean;
  readonly leadPinSet: () => boolean;
  /** A lead who is one goes on being one. */
  readonly stayLead: () => void;
  /** Tries a PIN for a role; the organiser's opens for leads too. After a wrong one the next must wait, longer each time, also over a restart. */
  readonly unlock: (pin: string, as?: OpenedAs) => Promise<Output<'lock.unlock'>>;
  readonly lock: () => void;
  /** Prepares another PIN; the function that comes back stores it and leaves the lock open. */
  readonly prepare: (pin: string, isDemo?: boolean) => Promise<() => void>;
  /** Prepares the PIN of leads, or that there is none. */
  readonly prepareForLeads: (pin: string | null) => Promise<() => void>;
  /** Whether a PIN is the one of a role. */
  readonly isTaken: (pin: string, by: OpenedAs) => Promise<boolean>;
  /** Whether the PIN is still the one that the demo event came with. */
  readonly hasDemoPin: () => boolean;
};

const attemptsSchema = z.object({ failures: z.int().min(0), lastAt: z.int() });
type Attempts = z.infer<typeof attemptsSchema>;

const longestWaitSeconds = 300;
// Long enough for a queue of exceptions, too short for whoever comes by after the lead has left.
const leadForMs = 300_000;
const keys = { pin: 'lock.pin', lead: 'lock.lead-pin', attempts: 'lock.attempts', demo: 'lock.demo' } as const;

/** For whom a lock can be opened. */
export type OpenedAs = Exclude<Role, 'staff'>;

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
    onTried = () => undefined,
    startsOpen = false,
  }: {
    readonly now: () => number;
    readonly randomBytes: (size: number) => Uint8Array;
    readonly onChange: (unlocked: boolean) => void;
    /** A PIN opened the lock, or did not. */
    readonly onTried?: (as: OpenedAs, opened: boolean) => void;
    readonly startsOpen?: boolean;
  },
): Lock => {
  let open: OpenedAs | null = startsOpen ? 'organiser' : null;
  let leadEnds: NodeJS.Timeout | null = null;
  let trying = false;
  const stored = (key: string): PinHash | null => pinHashSchema.safeParse(settings.read(key)).data ?? null;
  const pinOf = (role: OpenedAs): PinHash | null => stored(role === 'lead' ? keys.lead : keys.pin);
  const attempts = (): Attempts =>
    attemptsSchema.safeParse(settings.read(keys.attempts)).data ?? { failures: 0, lastAt: 0 };
  const isOpen = (): boolean => open === 'organiser' || pinOf('organiser') === null;
  const become = (role: OpenedAs | null): void => {
    open = role;
    if (leadEnds !== null) clearTimeout(leadEnds);
    leadEnds = role === 'lead' ? setTimeout(() => become(null), leadForMs).unref() : null;
    onChange(isOpen());
  };
  const opens = async (pin: string, as: OpenedAs): Promise<boolean> => {
    // All PINs are tried, so that the time that it takes says nothing.
    const hashes = [pinOf('organiser'), as === 'lead' ? pinOf('lead') : null].filter((hash) => hash !== null);
    const fits = await Promise.all(hashes.map((hash) => isPin(pin, hash)));
    return pinOf('organiser') === null || fits.includes(true);
  };

  const tryPin = async (pin: string, as: OpenedAs): Promise<Output<'lock.unlock'>> => {
    const before = attempts();
    const waitSeconds = secondsLeft(before, now());
    if (waitSeconds > 0) return { ok: false, code: 'wait', waitSeconds };
    const failures = before.failures + 1;
    // Counted before it is checked, so that pulling the plug at the right moment wins nothing.
    settings.write(keys.attempts, { failures, lastAt: now() });
    if (!(await opens(pin, as))) {
      onTried(as, false);
      return { ok: false, code: 'wrong-pin', waitSeconds: waitAfter(failures) };
    }
    settings.remove(keys.attempts);
    become(as);
    onTried(as, true);
    return { ok: true, value: null };
  };

  return {
    unlocked: isOpen,
    isLead: () => open === 'lead',
    leadPinSet: () => pinOf('lead') !== null,
    stayLead: () => void leadEnds?.refresh(),
    pinSet: () => pinOf('organiser') !== null,
    unlock: async (pin, as = 'organiser') => {
      if (trying) return { ok: false, code: 'wait', waitSeconds: 1 };
      trying = true;
      try {
        return await tryPin(pin, as);
      } finally {
        trying = false;
      }
    },
    lock: () => become(null),
    prepare: async (pin, isDemo = false) => {
      const hash = await hashPin(pin, randomBytes);
      return () => {
        settings.write(keys.pin, hash);
        settings.write(keys.demo, isDemo);
        settings.remove(keys.attempts);
        become(isDemo ? null : 'organiser');
      };
    },
    prepareForLeads: async (pin) => {
      const hash = pin === null ? null : await hashPin(pin, randomBytes);
      return () => (hash === null ? settings.remove(keys.lead) : settings.write(keys.lead, hash));
    },
    isTaken: async (pin, by) => {
      const hash = pinOf(by);
      return hash !== null && isPin(pin, hash);
    },
    hasDemoPin: () => settings.read(keys.demo) === true,
  };
};
