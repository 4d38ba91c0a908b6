import type { BadgeContent } from '../../shared/contract/badge.ts';
import { fitName, type FitName } from './fit.ts';
import { drawLogo } from './logo.ts';
import { drawQr, planQr } from './qr.ts';
import { fontStackFor } from './scripts.ts';
import { typeSizes, type TypeSizes } from './type-sizes.ts';

// 200 mm of paper: longer badges get smaller type first.
const tallest = 1_600;
const smallestStep = 3;

/** A text in an element of its own: it has its own direction, and its marks for direction end with it. */
const field = (tag: 'div' | 'li', className: string, text: string, size: number): HTMLElement => {
  const element = document.createElement(tag);
  element.className = className;
  element.dir = 'auto';
  element.textContent = text;
  element.style.fontFamily = fontStackFor(text);
  element.style.fontSize = `${size}px`;
  return element;
};

const list = (className: string, texts: ReadonlyArray<string>, size: number): ReadonlyArray<HTMLElement> => {
  if (texts.length === 0) return [];
  const element = document.createElement('ul');
  element.className = className;
  element.append(...texts.map((text) => field('li', '', text, size)));
  return [element];
};

const head = (content: BadgeContent, logo: HTMLCanvasElement | null, sizes: TypeSizes): HTMLElement => {
  const element = document.createElement('div');
  element.className = 'event';
  element.append(...(logo === null ? [] : [logo]), field('div', '', content.eventName, sizes.small));
  return element;
};

const foot = (content: BadgeContent, sizes: TypeSizes, widthDots: number): ReadonlyArray<HTMLElement> => {
  const notes = document.createElement('div');
  notes.className = 'notes';
  notes.append(...list('lines', content.lines, sizes.notes), ...list('marks', content.marks, sizes.notes));
  const element = document.createElement('div');
  element.className = 'foot';
  if (notes.childElementCount > 0 || content.code !== null) element.append(notes);
  if (content.code !== null) {
    const qr = planQr(content.code, widthDots);
    if (qr.side > widthDots / 2) element.classList.add('stacked');
    element.append(drawQr(qr));
  }
  return element.childElementCount === 0 ? [] : [element];
};

const lay = (
  content: BadgeContent,
  widthDots: number,
  logo: HTMLCanvasElement | null,
  step: number,
  fit: FitName,
): HTMLElement => {
  const sizes = typeSizes(widthDots, step);
  const badge = document.createElement('div');
  badge.className = widthDots < 500 ? 'badge narrow' : 'badge';
  badge.style.width = `${widthDots}px`;
  const name = field('div', 'name', content.name, sizes.name.most);
  badge.append(head(content, logo, sizes), field('div', 'category', content.category, sizes.category), name);
  if (content.role !== null) badge.append(field('div', 'role', content.role, sizes.role));
  if (content.organisation !== '') badge.append(field('div', 'organisation', content.organisation, sizes.organisation));
  badge.append(...foot(content, sizes, widthDots));
  document.body.replaceChildren(badge);
  fit(name, sizes.name);
  return badge;
};

/** Lays a badge out in the page, at most 200 mm tall if smaller type can do that; nothing on it is ever cut. */
export const layOut = async (
  content: BadgeContent,
  widthDots: number,
  fit: FitName = fitName,
): Promise<HTMLElement> => {
  const logo = content.logo === null ? null : await drawLogo(content.logo, typeSizes(widthDots, 0).logo, widthDots / 2);
  let badge = lay(content, widthDots, logo, 0, fit);
  for (let step = 1; step <= smallestStep && badge.offsetHeight > tallest; step += 1) {
    badge = lay(content, widthDots, logo, step, fit);
  }
  return badge;
};
