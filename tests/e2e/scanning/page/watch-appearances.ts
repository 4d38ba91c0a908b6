/** A moment at which a ticket came into view: when its first frame was presented (`performance.now()`). */
export type Appearance = { readonly at: number };

/**
 * Notes when tickets come into view of the running camera, by the brightness of a point (in camera pixels) that the paper covers.
 * Needs nothing around it, so that its source can be handed to any page.
 */
export const watchAppearances = (
  appearances: Appearance[],
  { x, y }: { readonly x: number; readonly y: number },
): void => {
  // White paper is far brighter than the wall behind it.
  const paperBrightness = 200;
  const video = document.querySelector('video');
  const point = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (video === null || point === null) throw new Error('no running camera to watch');
  // Null at first: a ticket that is in view already did not come into view.
  let inView: boolean | null = null;
  const look = (_: number, frame: VideoFrameCallbackMetadata): void => {
    point.drawImage(video, x, y, 1, 1, 0, 0, 1, 1);
    const bright = (point.getImageData(0, 0, 1, 1).data[0] ?? 0) > paperBrightness;
    if (bright && inView === false) appearances.push({ at: frame.presentationTime });
    inView = bright;
    video.requestVideoFrameCallback(look);
  };
  video.requestVideoFrameCallback(look);
};
