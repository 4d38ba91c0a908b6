import type { StagedReading } from './cascade.ts';
import type { DecodingWorker } from './decoding-worker.ts';
import type { RgbaImage } from './image/grey.ts';

/** Reads codes off the page's thread: quickly in every frame, and thoroughly in those in which that found nothing. */
export type Decoder = {
  /** For frames of a camera: what is in this frame, or what the thorough look found in one of the last frames. */
  readonly readFrame: (picture: RgbaImage) => Promise<StagedReading | undefined>;
  /** For single pictures: everything is tried before it answers. */
  readonly readPicture: (picture: RgbaImage) => Promise<StagedReading | undefined>;
  readonly close: () => void;
};

// A thorough find that is older than this may belong to somebody who has already left.
const lateFindKeptMs = 1_000;

/** What a decoder works with: a clock in milliseconds that never goes back, and somebody who learns when the thorough look breaks. */
export type DecoderParts = {
  readonly fast: DecodingWorker;
  readonly slow: DecodingWorker;
  readonly now: () => number;
  readonly onFailure: (cause: unknown) => void;
};

// A quarter of the time at most: an empty scene must not keep a processor busy that paints verdicts.
const restPerWork = 3;

/** Makes one decoder of a worker that looks quickly and one that looks thoroughly. */
export const joinDecoder = ({ fast, slow, now, onFailure }: DecoderParts): Decoder => {
  let isLookingAgain = false;
  let restUntil = -Infinity;
  let lastFoundAt = -Infinity;
  let lateFind: { readonly reading: StagedReading; readonly seenAt: number } | undefined;

  const lookAgain = async (picture: RgbaImage): Promise<void> => {
    const seenAt = now();
    isLookingAgain = true;
    try {
      const outcome = await slow.read(picture);
      // A code that the quick look read in a later frame is the one that is shown now.
      if (outcome.kind === 'read' && seenAt > lastFoundAt) lateFind = { reading: outcome.reading, seenAt };
    } catch (cause) {
      onFailure(cause);
    } finally {
      isLookingAgain = false;
      restUntil = now() + restPerWork * (now() - seenAt);
    }
  };

  const takeLateFind = (): StagedReading | undefined => {
    const found = lateFind;
    lateFind = undefined;
    return found !== undefined && now() - found.seenAt <= lateFindKeptMs ? found.reading : undefined;
  };

  return {
    readFrame: async (picture) => {
      const outcome = await fast.read(picture);
      if (outcome.kind === 'read') {
        lastFoundAt = now();
        lateFind = undefined;
        return outcome.reading;
      }
      if (outcome.kind === 'empty' && !isLookingAgain && now() >= restUntil) void lookAgain(outcome.picture);
      return takeLateFind();
    },
    readPicture: async (picture) => {
      const first = await fast.read(picture);
      const outcome = first.kind === 'empty' ? await slow.read(first.picture) : first;
      return outcome.kind === 'read' ? outcome.reading : undefined;
    },
    close: () => {
      fast.close();
      slow.close();
    },
  };
};
