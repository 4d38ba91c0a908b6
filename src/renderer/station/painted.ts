/** Calls back when what was rendered last stands on the screen; the returned function withdraws the call. */
export const whenPainted = (callback: () => void): (() => void) => {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(callback);
  });
  return () => cancelAnimationFrame(frame);
};
