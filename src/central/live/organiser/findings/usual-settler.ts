const storageKey = 'einlass.live.settled-by';

/** Who settled the finding before on this device; empty for nobody. */
export const usualSettler = (): string => {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    // A browser that stores nothing asks anew each time.
    return '';
  }
};

/** Keeps the name for the next finding, where the browser lets it. */
export const rememberSettler = (by: string): void => {
  try {
    localStorage.setItem(storageKey, by);
  } catch {
    // Then it is typed again.
  }
};
