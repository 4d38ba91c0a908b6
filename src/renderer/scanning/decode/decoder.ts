import type { StagedReading } from './cascade.ts';
import { type DecodingWorker, startDecodingWorker } from './decoding-worker.ts';

/** Reads codes off the page's thread: quickly in every frame, and thoroughly in those in which that found nothing. */
export type Decoder = {
  /** For frames of a camera: what is in this frame, or what the thorough look found in one of the last frames. */
  readonly readFrame: (source: ImageBitmapSource) => Promise<StagedReading | undefined>;
  /** For single pictures: everything is tried before it answers. */
  readonly readPicture: (source: ImageBitmapSource) => Promise<StagedReading | undefined>;
  readonly close: () => void;
};

// A thorough find that is older than this may belong to somebody who has already left.
const lateFindKeptMs = 1_000;

const asReading = (outcome: Awaited<ReturnType<DecodingWorker['read']>>): StagedReading | undefined =>
  outcome === 'empty' || outcome === 'skipped' ? undefined : outcome;

/** Starts both workers; `now` gives milliseconds of a clock that never goes back, `onFailure` learns of a thorough look that broke. */
export const startDecoder = (now: () => number, onFailure: (cause: unknown) => void): Decoder => {
  const fast = startDecodingWorker('fast');
  const slow = startDecodingWorker('slow');
  let isLookingAgain = false;
  let restUntil = 0;
  let lastFoundAt = -Infinity;
  let lateFind: { readonly reading: StagedReading; readonly seenAt: number } | undefined;

  const lookAgain = async (bitmap: ImageBitmap): Promise<void> => {
    const seenAt = now();
    isLookingAgain = true;
    try {
      const reading = asReading(await slow.read(bitmap));
      // A code that the quick look read in a later frame is the one that is shown now.
      if (reading !== undefined && seenAt > lastFoundAt) lateFind = { reading, seenAt };
    } catch (cause) {
      onFailure(cause);
    } finally {
      isLookingAgain = false;
      // Half of the time at most, so that an empty scene does not keep a processor busy all day.
      restUntil = now() + (now() - seenAt);
    }
  };

  const takeLateFind = (): StagedReading | undefined => {
    const found = lateFind;
    lateFind = undefined;
    return found !== undefined && now() - found.seenAt <= lateFindKeptMs ? found.reading : undefined;
  };

  return {
    readFrame: async (source) => {
      const wantsSecondLook = !isLookingAgain && now() >= restUntil;
      const [first, second] = await Promise.all([
        createImageBitmap(source),
        wantsSecondLook ? createImageBitmap(source) : undefined,
      ]);
      const reading = asReading(await fast.read(first));
      if (reading !== undefined) {
        second?.close();
        lastFoundAt = now();
        lateFind = undefined;
        return reading;
      }
      if (second !== undefined) void lookAgain(second);
      return takeLateFind();
    },
    readPicture: async (source) => {
      const reading = asReading(await fast.read(await createImageBitmap(source)));
      return reading ?? asReading(await slow.read(await createImageBitmap(source)));
    },
    close: () => {
      fast.close();
      slow.close();
    },
  };
};
