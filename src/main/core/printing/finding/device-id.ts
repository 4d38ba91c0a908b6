import type { Identity } from './identify.ts';

/** Reads what a printer on USB says of itself (IEEE 1284: `MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;…`). */
export const readDeviceId = (text: string): Identity => {
  const fields = new Map(
    text.split(';').map((field) => {
      const [key = '', ...value] = field.split(':');
      return [key.trim().toUpperCase(), value.join(':').trim()] as const;
    }),
  );
  const first = (...keys: ReadonlyArray<string>): string =>
    keys.map((key) => fields.get(key) ?? '').find((value) => value !== '') ?? '';
  return {
    maker: first('MFG', 'MANUFACTURER'),
    model: first('MDL', 'MODEL', 'DES', 'DESCRIPTION'),
    commands: first('CMD', 'COMMAND SET'),
  };
};
