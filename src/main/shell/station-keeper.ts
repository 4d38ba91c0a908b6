import type { Station } from '#core/ports.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { OpenTrouble } from '#shared/contract/trouble.ts';

/** `startAnew`: a damaged database is set aside, kept under another name, before the attempt. */
export type OpenAttempt = { readonly startAnew: boolean };

export type StationKeeperOptions = {
  readonly open: (attempt: OpenAttempt) => Promise<Outcome<Station, OpenTrouble>>;
  readonly onOpen: (station: Station) => Promise<void>;
  readonly onTrouble: (code: OpenTrouble) => void;
};

/** Opens the station, and again when a person asks for it; pages that ask meanwhile wait. */
export type StationKeeper = {
  /** Answers whether a station is open now; never opens a second one. */
  readonly open: (attempt: OpenAttempt) => Promise<boolean>;
  /** Closes the station that is open and opens it anew; answers whether one is open then. */
  readonly reopen: () => Promise<boolean>;
  /** Resolves once a station is open. */
  readonly station: () => Promise<Station>;
  readonly trouble: () => OpenTrouble | null;
  readonly close: () => Promise<void>;
};

/** Keeps the one station of this process. */
export const keepStation = ({ open, onOpen, onTrouble }: StationKeeperOptions): StationKeeper => {
  let opened = Promise.withResolvers<Station>();
  let station: Station | null = null;
  let trouble: OpenTrouble | null = null;
  let running: Promise<boolean> | null = null;

  const attemptOnce = async (attempt: OpenAttempt): Promise<boolean> => {
    const outcome = await open(attempt);
    if (!outcome.ok) {
      trouble = outcome.code;
      onTrouble(outcome.code);
      return false;
    }
    trouble = null;
    station = outcome.value;
    opened.resolve(station);
    await onOpen(station);
    return true;
  };
  const run = (work: () => Promise<boolean>): Promise<boolean> => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    open: (attempt) => (station === null ? run(() => attemptOnce(attempt)) : Promise.resolve(true)),
    reopen: () =>
      run(async () => {
        const last = station;
        if (last !== null) {
          station = null;
          opened = Promise.withResolvers();
          await last.close();
        }
        return attemptOnce({ startAnew: false });
      }),
    station: () => opened.promise,
    trouble: () => trouble,
    close: async () => {
      await running;
      await station?.close();
    },
  };
};
