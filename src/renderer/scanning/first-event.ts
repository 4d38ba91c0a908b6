/** Resolves with the first of the events, or after `ms`; leaves no listener behind. */
export const firstEvent = (
  sources: ReadonlyArray<readonly [target: EventTarget, name: string]>,
  ms: number = Infinity,
): Promise<void> =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const finish = (): void => {
      listening.abort();
      resolve();
    };
    for (const [target, name] of sources) target.addEventListener(name, finish, { signal: listening.signal });
    if (ms === Infinity) return;
    const timer = setTimeout(finish, ms);
    listening.signal.addEventListener('abort', () => clearTimeout(timer));
  });
