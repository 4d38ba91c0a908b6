/** Slows down who guesses pairing codes, and ends a guessing by many. */
export type WrongTries = {
  /** Whether this address has to wait before it may try again. */
  readonly mustWait: (address: string) => boolean;
  /** Counts a wrong try; true when there were so many altogether that the open codes are to be withdrawn. */
  readonly count: (address: string) => boolean;
};

const aMinute = 5;
const altogether = 20;
const maxAddresses = 10_000;

/** Counts in memory, by each server for itself: a few tries more change nothing about 40 random bits. `now` is in milliseconds that never fall. */
export const createWrongTries = (now: () => number): WrongTries => {
  const byAddress = new Map<string, number[]>();
  let all = 0;
  const recent = (address: string): number[] => (byAddress.get(address) ?? []).filter((at) => at > now() - 60_000);
  return {
    mustWait: (address) => recent(address).length >= aMinute,
    count: (address) => {
      // Whoever has so many addresses gets past this limit anyway; the other one holds.
      if (byAddress.size >= maxAddresses) byAddress.clear();
      byAddress.set(address, [...recent(address), now()]);
      all += 1;
      if (all < altogether) return false;
      all = 0;
      return true;
    },
  };
};
