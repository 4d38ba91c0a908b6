import { useSyncExternalStore } from 'react';

type Request = { readonly answer: (isLead: boolean) => void };

let asked: Request | null = null;
const listeners = new Set<() => void>();
const become = (next: Request | null): void => {
  asked = next;
  for (const listener of listeners) listener();
};

/** The question for the PIN of a lead, which one dialog shows whoever asks. */
export const leadPin = {
  /** Resolves to whether a lead gave the PIN; a further request takes the place of one that is still open. */
  request: (): Promise<boolean> =>
    new Promise((resolve) => {
      asked?.answer(false);
      become({
        answer: (isLead) => {
          become(null);
          resolve(isLead);
        },
      });
    }),
} as const;

/** The open question; null for none. */
export const useLeadPinRequest = (): Request | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
