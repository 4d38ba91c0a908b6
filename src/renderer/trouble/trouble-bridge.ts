import type { TroubleBridge } from '#shared/contract/trouble.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges into Window
  interface Window {
    readonly einlassTrouble: TroubleBridge;
  }
}

/** The way to the main process while no station is open. */
export const troubleBridge = (): TroubleBridge => window.einlassTrouble;
