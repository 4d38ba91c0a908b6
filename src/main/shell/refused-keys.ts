/** The part of Electron's key event that the decision needs. */
export type PressedKey = {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

const refusedAlone = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
  'BrowserHome',
]);
const refusedWithControl = new Set([...'rwqpnthojusfgdil+-=0', 'F4', 'F5', 'Tab', 'PageUp', 'PageDown']);
const refusedWithAlt = new Set(['F4', 'ArrowLeft', 'ArrowRight', 'Home', ' ']);

/** Whether a key would reload, close, zoom, print, search or leave the page of an unattended kiosk. */
export const isRefusedKey = ({ key, control, alt, meta }: PressedKey): boolean => {
  const plain = key.length === 1 ? key.toLowerCase() : key;
  if (refusedAlone.has(plain)) return true;
  if ((control || meta) && refusedWithControl.has(plain)) return true;
  return alt && refusedWithAlt.has(plain);
};
