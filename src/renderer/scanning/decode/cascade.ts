import type { RgbaImage } from './image/grey.ts';
import type { QrReader, Reading } from './reader.ts';
import { denoised } from './stages/denoised.ts';
import { enlarged } from './stages/enlarged.ts';
import { evened } from './stages/evened.ts';
import { halfBrightness } from './stages/half-brightness.ts';
import { plain } from './stages/plain.ts';
import { sharpened } from './stages/sharpened.ts';
import { frameOf, type Stage } from './stages/stage.ts';
import { straightened } from './stages/straightened.ts';

/** What runs on every frame. */
export const fastStages: ReadonlyArray<Stage> = [plain];

/** What runs, in this order, only on frames in which the fast stages found nothing: what gains most for its time comes first. */
export const slowStages: ReadonlyArray<Stage> = [halfBrightness, straightened, denoised, sharpened, evened, enlarged];

/** A reading and the stage that it came from. */
export type StagedReading = Reading & { readonly stage: string };

/** The first trusted reading of the stages, with the name of the stage; gives up between two stages once the picture is no longer wanted. */
export const readCode = async (
  rgba: RgbaImage,
  reader: QrReader,
  stages: ReadonlyArray<Stage>,
  isWanted: () => boolean = () => true,
): Promise<StagedReading | undefined> => {
  const frame = frameOf(rgba);
  for (const { name, read } of stages) {
    if (!isWanted()) return undefined;
    const reading = await read(frame, reader);
    if (reading !== undefined) return { ...reading, stage: name };
  }
  return undefined;
};
