import type { BadgeContent, BadgeDrawing } from '../../shared/contract/badge.ts';
import { fill } from './fill.ts';
import { fitName, type FitName } from './fit.ts';
import { fitNames } from './fit-name.ts';
import { layoutSpace, type LayoutSpace } from './layout-space.ts';
import { drawLogo } from './logo.ts';
import { isCut } from './measure.ts';
import { drawQr, planQr } from './qr.ts';
import { scaleFor, type Scale } from './scale.ts';
import { fontStackFor } from './scripts.ts';
import { templateOf, type Template, type Turn } from './template.ts';

/** A badge that stands in the page. */
export type StandingBadge = {
  /** Cuts off what its paper does not hold. */
  readonly frame: HTMLElement;
  readonly badge: HTMLElement;
  readonly turn: Turn;
  /** Something did not fit even in the smallest type. */
  readonly overflows: boolean;
};

// Steps in which type shrinks: on a roll three at most, as more paper is better than small type.
const onRoll = { step: 5 / 6, steps: 3 };
const onLabel = { step: 0.94, steps: 18 };

// How much larger or smaller than usual a field is, as in the style sheet.
const sizes = new Map([
  ['s', 0.8],
  ['l', 1.25],
  ['xl', 1.6],
]);
const sizeOf = (badge: HTMLElement, field: string): number => {
  const element = badge.querySelector<HTMLElement>(`[data-field='${field}']`);
  return sizes.get(element?.dataset.size ?? 'm') ?? 1;
};

const logoMm = 7;
const logoFor = async (
  badge: HTMLElement,
  { logo }: BadgeContent,
  { width }: LayoutSpace,
  { mm }: Scale,
): Promise<HTMLCanvasElement | null> => {
  if (logo === null || badge.querySelector("[data-field='logo']") === null) return null;
  return drawLogo(logo, Math.max(18, Math.round(logoMm * mm * sizeOf(badge, 'logo'))), Math.floor(width / 2));
};

/** Pictures of the file itself become dots like the logo, in the size that the layout gave them. */
const inkImages = async (badge: HTMLElement): Promise<void> => {
  for (const image of badge.querySelectorAll('img')) {
    const { width, height } = image.getBoundingClientRect();
    const drawn = await drawLogo(image.src, Math.max(1, Math.round(height)), Math.max(1, Math.round(width)));
    if (drawn === null) {
      image.remove();
      continue;
    }
    drawn.className = image.className;
    drawn.style.cssText = `${image.style.cssText}; width: ${drawn.width}px; height: ${drawn.height}px`;
    image.replaceWith(drawn);
  }
};

const imagesLoaded = async (badge: HTMLElement): Promise<void> => {
  const loading = Array.from(badge.querySelectorAll('img'), (image) =>
    image.complete
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          image.addEventListener('load', () => resolve());
          image.addEventListener('error', () => resolve());
        }),
  );
  await Promise.all(loading);
};

// Holds whatever a layout does: nothing leaves it, not even what is fixed to the window, and no rule moves it.
const frameOf = (width: number): HTMLElement => {
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.style.cssText = `
    all: initial !important; display: block !important; position: relative !important; overflow: clip !important;
    contain: layout paint style !important; width: ${width}px !important;
  `;
  return frame;
};

const lay = async (
  { content }: BadgeDrawing,
  template: Template,
  space: LayoutSpace,
  shrink: number,
  fit: FitName,
): Promise<{ readonly frame: HTMLElement; readonly badge: HTMLElement }> => {
  const { width, fills, comfortable, dotsPerMm } = space;
  const scale = scaleFor(width, dotsPerMm, shrink);
  const badge = template.badge.cloneNode(true) as HTMLElement;
  const logo = await logoFor(badge, content, space, scale);
  const plan =
    content.code === null || badge.querySelector("[data-field='code']") === null
      ? null
      : planQr(content.code, { widthDots: width * Math.min(1, shrink), size: sizeOf(badge, 'code'), dotsPerMm });
  badge.classList.toggle('wide-code', plan !== null && plan.side > width / 2);
  fill(badge, content, { logo, code: plan === null ? null : drawQr(plan) });
  badge.style.setProperty('--mm', `${scale.mm}px`);
  badge.style.setProperty('--least', `${scale.least}px`);
  badge.style.setProperty('font-family', fontStackFor(template.text), 'important');
  document.documentElement.style.fontSize = `${scale.rem}px`;
  const frame = frameOf(width);
  frame.append(badge);
  document.body.replaceChildren(frame);
  await imagesLoaded(badge);
  fitNames(badge, scale, fit);
  if (fills) {
    const free = comfortable - badge.offsetHeight;
    if (free > 0) fitNames(badge, scale, fit, free);
    badge.classList.add('fills');
    badge.style.minHeight = `${comfortable}px`;
  }
  return { frame, badge };
};

/** Lays a badge out in the page: in smaller type where it would be too long for its paper, and never longer than that. */
export const layOut = async (drawing: BadgeDrawing, fit: FitName = fitName): Promise<StandingBadge> => {
  const template = templateOf(drawing.layout);
  if (document.adoptedStyleSheets[0] !== template.style) document.adoptedStyleSheets = [template.style];
  const space = layoutSpace(template, drawing.space);
  const { step, steps } = space.fills ? onLabel : onRoll;
  const layAt = (at: number) => lay(drawing, template, space, step ** at, fit);
  let standing = await layAt(0);
  if (standing.badge.offsetHeight > space.comfortable) {
    let [tooLarge, small, last] = [0, steps, 0];
    while (small - tooLarge > 1) {
      last = Math.floor((tooLarge + small) / 2);
      standing = await layAt(last);
      if (standing.badge.offsetHeight > space.comfortable) tooLarge = last;
      else small = last;
    }
    if (last !== small) standing = await layAt(small);
  }
  const { frame, badge } = standing;
  await inkImages(badge);
  const height = space.fills ? space.highest : Math.min(space.highest, Math.max(1, badge.offsetHeight));
  frame.style.setProperty('height', `${height}px`, 'important');
  const overflows = isCut(badge, { width: space.width, height });
  return { frame, badge, turn: template.turn, overflows };
};
