import { isTrusted } from './prepared.ts';
import type { Stage } from './stage.ts';

/** Black and white at half brightness: where motion smears modules into grey, a local threshold follows the smear and this one does not. */
export const halfBrightness: Stage = {
  name: 'half brightness',
  read: async ({ rgba }, reader) => {
    const reading = await reader.read(rgba, 'half');
    return reading !== undefined && isTrusted(reading) ? reading : undefined;
  },
};
