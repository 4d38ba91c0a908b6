/** The place in the page where a camera's picture is shown, cut to its container. */
export type CameraStage = {
  /** Holds the picture at its fixed layout width, scaled so that it covers the container from its middle. */
  readonly host: HTMLElement;
  readonly remove: () => void;
};

const makeFrame = (container: HTMLElement): HTMLElement => {
  if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
  const frame = document.createElement('div');
  Object.assign(frame.style, { position: 'absolute', inset: '0', overflow: 'hidden', borderRadius: 'inherit' });
  // People who cannot see it are told the state of the camera in words.
  frame.ariaHidden = 'true';
  container.append(frame);
  return frame;
};

/** Puts a stage into the container, whose size may change at any time. */
export const makeCameraStage = (container: HTMLElement, layoutWidth: number): CameraStage => {
  const frame = makeFrame(container);
  const host = document.createElement('div');
  // html5-qrcode finds its element by id only.
  host.id = `camera-${crypto.randomUUID()}`;
  Object.assign(host.style, { width: `${layoutWidth}px`, transformOrigin: '0 0' });
  frame.append(host);

  const cover = (): void => {
    const scale = Math.max(frame.clientWidth / host.clientWidth, frame.clientHeight / host.clientHeight);
    if (!Number.isFinite(scale)) return;
    // Left and top in every writing direction: a picture is not mirrored with the text.
    const x = (frame.clientWidth - host.clientWidth * scale) / 2 - host.offsetLeft;
    const y = (frame.clientHeight - host.clientHeight * scale) / 2 - host.offsetTop;
    host.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };
  const observer = new ResizeObserver(cover);
  observer.observe(frame);
  observer.observe(host);
  return {
    host,
    remove: () => {
      observer.disconnect();
      frame.remove();
    },
  };
};
