import type { Corners, Point } from '../grid/rectify.ts';
import { type GreyImage, toRgba } from '../image/grey.ts';
import type { Reading } from '../reader.ts';
import type { Stage } from './stage.ts';

const shrinkBack = (corners: Corners, factor: number): Corners => {
  const back = ({ x, y }: Point): Point => ({ x: x / factor, y: y / factor });
  return {
    topLeft: back(corners.topLeft),
    topRight: back(corners.topRight),
    bottomRight: back(corners.bottomRight),
    bottomLeft: back(corners.bottomLeft),
  };
};

/**
 * True when a reading from a changed picture may be believed. Reed-Solomon "repairs" noise into a wrong text only
 * by using all of its power, so one fault that it could still have repaired makes a wrong text most improbable.
 */
export const isTrusted = ({ spare, text }: Reading): boolean => spare > 0 && text !== '';

/** A stage that reads a picture which was changed first; `factor` tells by how much `prepare` enlarges it. */
export const preparedStage = (
  name: string,
  prepare: (grey: GreyImage) => GreyImage,
  factor = 1,
  mostPixels = Infinity,
): Stage => ({
  name,
  read: async (frame, reader) => {
    const grey = frame.grey();
    if (grey.data.length > mostPixels) return undefined;
    const reading = await reader.read(toRgba(prepare(grey)));
    if (reading === undefined || !isTrusted(reading)) return undefined;
    return factor === 1 ? reading : { ...reading, corners: shrinkBack(reading.corners, factor) };
  },
});
