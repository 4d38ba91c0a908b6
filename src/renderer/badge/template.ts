import DOMPurify from 'dompurify';
import standard from '../../../resources/layouts/standard.html?raw';
import { layoutStyle } from './layout-style.ts';

/** By how many degrees, clockwise, a badge is turned on its way to the paper. */
export type Turn = 0 | 90 | 180 | 270;

/** A layout that was read and made harmless. */
export type Template = {
  /** To be cloned; in no document. */
  readonly badge: HTMLElement;
  readonly style: CSSStyleSheet;
  readonly turn: Turn;
  /** What stands in the file itself. */
  readonly text: string;
};

const words = (text: string): string[] => text.trim().split(/\s+/u);
const tags = words(`
  article section header footer div p span ul ol li h1 h2 h3 h4 h5 h6 b strong i em u s small sub sup br hr
  table tbody tr td th img svg g path rect circle ellipse line polyline polygon #text
`);
const attributes = words(`
  class dir lang src alt width height colspan rowspan viewBox preserveAspectRatio d x y x1 x2 y1 y2 cx cy r rx ry points
  transform fill fill-rule stroke stroke-width stroke-linecap stroke-linejoin
`);
// Bounds what a page may cost, far above what a badge needs.
const mostElements = 2_000;

const isImage = (address: string): boolean => /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/iu.test(address);

const turnOf = (badge: HTMLElement): Turn => {
  switch (badge.dataset.rotate) {
    case '90':
      return 90;
    case '180':
      return 180;
    case '270':
      return 270;
    default:
      return 0;
  }
};

/** Inline styles are given through the style object, as the page's policy refuses the attribute. */
const keepStyles = (from: ParentNode): void => {
  for (const element of from.querySelectorAll('[style]')) {
    element.setAttribute('data-style', element.getAttribute('style') ?? '');
    element.removeAttribute('style');
  }
};
const giveStyles = (element: HTMLElement | SVGElement): void => {
  const { style: kept } = element.dataset;
  if (kept === undefined) return;
  element.style.cssText = kept;
  element.removeAttribute('data-style');
};

const read = (text: string): Template => {
  const source = new DOMParser().parseFromString(text, 'text/html');
  const styles = Array.from(source.querySelectorAll('style'), ({ textContent }) => textContent ?? '');
  keepStyles(source);
  for (const image of source.querySelectorAll('img')) if (!isImage(image.getAttribute('src') ?? '')) image.remove();
  const written = source.querySelector('article') ?? source.body;
  // Blocks that were switched off in the editor keep their place in the file, and take none on the badge.
  for (const off of written.querySelectorAll('[data-off]')) off.remove();
  if (written.querySelectorAll('*').length > mostElements) throw new Error('The layout has too many elements.');
  const badge = document.createElement('article');
  for (const { name, value } of written.attributes)
    if (/^(?:class|dir|lang|data-.*)$/u.test(name)) badge.setAttribute(name, value);
  badge.classList.add('badge');
  badge.append(
    DOMPurify.sanitize(written.innerHTML, { ALLOWED_TAGS: tags, ALLOWED_ATTR: attributes, RETURN_DOM_FRAGMENT: true }),
  );
  for (const element of [badge, ...badge.querySelectorAll<HTMLElement | SVGElement>('[data-style]')])
    giveStyles(element);
  return { badge, style: layoutStyle(styles.join('\n')), turn: turnOf(badge), text: badge.textContent ?? '' };
};

const known = new Map<string, Template>();
const keptLayouts = 12;

/** The layout of this text, read once; an empty text is the standard layout. Throws when it is far larger than a badge. */
export const templateOf = (text: string): Template => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const template = read(text === '' ? standard : text);
  const [oldest] = known.keys();
  if (known.size >= keptLayouts && oldest !== undefined) known.delete(oldest);
  known.set(text, template);
  return template;
};
