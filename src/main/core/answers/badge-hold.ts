/** Keeps the badge of the one person at the machine back while they answer what is to stand on it. */
export type BadgeHold = {
  /** Whose badge waits; null for nobody's. */
  readonly held: () => string | null;
  /** Begins to wait for somebody; whoever was waited for before gets their badge. */
  readonly begin: (attendeeId: string) => void;
  /** Somebody answered: waits on for as long as at the start. */
  readonly renew: (attendeeId: string) => void;
  readonly end: (attendeeId: string) => void;
  readonly close: () => void;
};

/** A hold that ends by itself after so many milliseconds without a sign of the person; `onEnd` when a badge may go. */
export const createBadgeHold = (longestMs: number, onEnd: () => void): BadgeHold => {
  let waiting: { readonly attendeeId: string; readonly timer: NodeJS.Timeout } | null = null;
  const letGo = (): void => {
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    waiting = null;
  };
  const end = (attendeeId: string): void => {
    if (waiting?.attendeeId !== attendeeId) return;
    letGo();
    onEnd();
  };
  const begin = (attendeeId: string): void => {
    letGo();
    waiting = { attendeeId, timer: setTimeout(() => end(attendeeId), longestMs).unref() };
  };
  return {
    held: () => waiting?.attendeeId ?? null,
    begin,
    renew: (attendeeId) => {
      if (waiting?.attendeeId === attendeeId) begin(attendeeId);
    },
    end,
    close: letGo,
  };
};
