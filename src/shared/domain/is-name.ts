import { fold } from './names/fold.ts';

/** Whether somebody typed this name: capitals, accents and spaces around do not matter, everything else does. */
export const isName = (typed: string, name: string): boolean => fold(typed.trim()) === fold(name.trim());
