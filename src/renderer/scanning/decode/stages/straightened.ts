import { drawModules } from '../grid/draw.ts';
import { dimensionOf } from '../grid/function-patterns.ts';
import { straighten } from '../grid/straighten.ts';
import { toRgba } from '../image/grey.ts';
import type { QrReader, Reading, UnreadCode } from '../reader.ts';
import { repair } from '../repair/repair.ts';
import { isTrusted } from './prepared.ts';
import type { Frame, Stage } from './stage.ts';

const mostTries = 3;
const plausibleFit = 0.85;
const certainFit = 0.98;

const readStraightened = async (frame: Frame, code: UnreadCode, reader: QrReader): Promise<Reading | undefined> => {
  const { modules, fit } = straighten(frame.grey(), code);
  if (fit < plausibleFit) return undefined;
  const dimension = dimensionOf(code.version);
  const reading = await reader.read(toRgba(drawModules(modules, dimension)));
  // When all its fixed patterns are found the code is real, and its text is as sure as that of any code.
  if (reading !== undefined && reading.text !== '' && (fit >= certainFit || isTrusted(reading))) return reading;
  const repaired = repair(code.version, modules);
  return repaired === undefined ? undefined : reader.read(toRgba(drawModules(repaired, dimension)));
};

/** Redraws codes that were seen but not readable, module by module: reads tickets on creased or curved paper, and under reflections. */
export const straightened: Stage = {
  name: 'straightened',
  read: async (frame, reader) => {
    const seen = await reader.locate(frame.rgba);
    for (const code of seen.slice(0, mostTries)) {
      const reading = await readStraightened(frame, code, reader);
      if (reading !== undefined) return { ...reading, corners: code.corners };
    }
    return undefined;
  },
};
