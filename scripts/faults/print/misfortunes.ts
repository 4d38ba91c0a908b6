import type { Behaviour } from '#tests/helpers/printer/behaviour.ts';

/** What ends each misfortune. */
export const mended: Partial<Behaviour> = {
  paper: 'ok',
  coverOpen: false,
  error: false,
  paperOutAtByte: null,
  resetAtByte: null,
  deafFromByte: null,
  closesAtOnce: false,
  chattersWhileReceiving: false,
  processIds: true,
  paperStatus: true,
};

/** What may befall a printer that took so many bytes, a badge having some ten thousand; `any` gives a whole number below its argument. */
export const misfortune = (any: (below: number) => number, received: number): Partial<Behaviour> => {
  const all: ReadonlyArray<() => Partial<Behaviour>> = [
    () => ({}),
    () => ({ coverOpen: true }),
    () => ({ paper: 'out' }),
    () => ({ error: true }),
    () => ({ closesAtOnce: true }),
    () => ({ chattersWhileReceiving: true }),
    () => ({ processIds: false }),
    () => ({ resetAtByte: any(60_000) }),
    () => ({ deafFromByte: any(60_000) }),
    () => ({ paperOutAtByte: received + any(60_000) }),
  ];
  return all[any(all.length)]?.() ?? {};
};
