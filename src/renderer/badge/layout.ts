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

// Steps in which type shrinks: on a roll three, as more paper is better than small type.
const rollStep = 5 / 6;
const labelStep = 0.92;
const rollSteps = 3;
const labelSteps = 14;

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
    if (drawn === null) image.remove();
    else image.replaceWith(drawn);
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
  if (fills) badge.style.minHeight = `${comfortable}px`;
  document.documentElement.style.fontSize = `${scale.rem}px`;
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.style.width = `${width}px`;
  frame.append(badge);
  document.body.replaceChildren(frame);
  await imagesLoaded(badge);
  fitNames(badge, scale, fit);
  return { frame, badge };
};

const fitsIn = (badge: HTMLElement, { comfortable }: LayoutSpace): boolean => badge.offsetHeight <= comfortable;

/** Lays a badge out in the page: in smaller type where it would be too long for its paper, and never longer than that. */
export const layOut = async (drawing: BadgeDrawing, fit: FitName = fitName): Promise<StandingBadge> => {
  const template = templateOf(drawing.layout);
  if (document.adoptedStyleSheets[0] !== template.style) document.adoptedStyleSheets = [template.style];
  const space = layoutSpace(template, drawing.space);
  const [step, steps] = space.fills ? [labelStep, labelSteps] : [rollStep, rollSteps];
  let standing = await lay(drawing, template, space, 1, fit);
  for (let at = 1; at <= steps && !fitsIn(standing.badge, space); at += 1) {
    standing = await lay(drawing, template, space, step ** at, fit);
  }
  const { frame, badge } = standing;
  await inkImages(badge);
  const height = space.fills ? space.highest : Math.min(space.highest, Math.max(1, badge.offsetHeight));
  frame.style.height = `${height}px`;
  const overflows = isCut(badge, { width: space.width, height });
  return { frame, badge, turn: template.turn, overflows };
};
