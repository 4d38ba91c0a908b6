/** Those who want to know when anything changed; told once for many changes in one turn. */
export type Listeners = { readonly add: (listener: () => void) => () => void; readonly tell: () => void };

/** No listeners yet. */
export const createListeners = (): Listeners => {
  const listeners = new Set<() => void>();
  let waiting: NodeJS.Immediate | null = null;
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell: () => {
      waiting ??= setImmediate(() => {
        waiting = null;
        for (const listener of listeners) listener();
      });
    },
  };
};
