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

/** What may befall a printer, a badge having some ten thousand bytes; `any` gives a whole number below its argument. */
export const misfortune = (any: (below: number) => number): Partial<Behaviour> => {
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
    () => ({ paperOutAtByte: any(200_000) }),
  ];
  return all[any(all.length)]?.() ?? {};
};
