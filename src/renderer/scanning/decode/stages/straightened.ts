import { straighten } from '../grid/straighten.ts';
import { toRgba } from '../image/grey.ts';
import { isTrusted } from './prepared.ts';
import type { Stage } from './stage.ts';

const mostTries = 3;
const plausibleFit = 0.9;
const certainFit = 0.98;

/** Redraws codes that were seen but not readable, module by module: reads tickets on creased or curved paper, and hidden parts. */
export const straightened: Stage = {
  name: 'straightened',
  read: async ({ rgba, grey }, reader) => {
    const seen = await reader.locate(rgba);
    for (const code of seen.slice(0, mostTries)) {
      const { image, fit } = straighten(grey(), code);
      if (fit < plausibleFit) continue;
      const reading = await reader.read(toRgba(image));
      // When all its fixed patterns are found the code is real, and its text is as sure as that of any code.
      if (reading !== undefined && reading.text !== '' && (fit >= certainFit || isTrusted(reading))) {
        return { ...reading, corners: code.corners };
      }
    }
    return undefined;
  },
};
