/** Scales the picture, whose layout width stays fixed, so that it covers the container from its middle; until the returned function is called. */
export const coverPicture = (container: HTMLElement, picture: HTMLElement): (() => void) => {
  picture.style.transformOrigin = '0 0';
  const fit = (): void => {
    const { clientWidth: width, clientHeight: height } = container;
    const scale = Math.max(width / picture.clientWidth, height / picture.clientHeight);
    if (!Number.isFinite(scale)) return;
    const left = (width - picture.clientWidth * scale) / 2;
    const top = (height - picture.clientHeight * scale) / 2;
    picture.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(container);
  observer.observe(picture);
  return () => observer.disconnect();
};
