import type { BadgeContent } from '../../shared/contract/badge.ts';
import { fontStackFor } from './scripts.ts';

/** The pictures of a badge, drawn already; null for none. */
export type Pictures = { readonly code: HTMLCanvasElement | null; readonly logo: HTMLCanvasElement | null };

/** A text has its own direction, and its marks for direction end with its element. */
const write = (element: HTMLElement, text: string): void => {
  if (!element.hasAttribute('dir')) element.dir = 'auto';
  element.textContent = text;
  element.style.setProperty('font-family', fontStackFor(text), 'important');
};

const writeAll = (element: HTMLElement, texts: ReadonlyArray<string>): void => {
  const tag = element.matches('ul, ol') ? 'li' : 'div';
  const items = texts.map((text) => {
    const item = document.createElement(tag);
    write(item, text);
    return item;
  });
  element.replaceChildren(...items);
};

const put = (element: HTMLElement, picture: HTMLCanvasElement | null): void => {
  element.replaceChildren(...(picture === null ? [] : [picture]));
};

const fillOne = (element: HTMLElement, content: BadgeContent, pictures: Pictures): void => {
  switch (element.dataset.field) {
    case 'event':
      return write(element, content.eventName);
    case 'name':
      return write(element, content.name);
    case 'role':
      return write(element, content.role ?? '');
    case 'organisation':
      return write(element, content.organisation);
    case 'category':
      return write(element, content.category);
    case 'lines':
      return writeAll(element, content.lines);
    case 'marks':
      return writeAll(element, content.marks);
    case 'code':
      return put(element, pictures.code);
    case 'logo':
      return put(element, pictures.logo);
    case 'text':
      return write(element, (element.textContent ?? '').trim());
    default:
      return element.replaceChildren();
  }
};

const isEmpty = (element: Element): boolean =>
  (element.textContent ?? '').trim() === '' && element.querySelector('canvas, img, svg, hr') === null;

/** Puts somebody's texts and pictures into the fields; what stays empty vanishes, with the boxes that held nothing else. */
export const fill = (badge: HTMLElement, content: BadgeContent, pictures: Pictures): void => {
  for (const element of badge.querySelectorAll<HTMLElement>('[data-field]')) {
    fillOne(element, content, pictures);
    let gone: Element | null = element;
    while (gone !== null && gone !== badge && isEmpty(gone)) {
      const outer: Element | null = gone.parentElement;
      // Other fields of the same box may still be filled.
      const waits = gone !== element && gone.querySelector('[data-field]') !== null;
      if (waits) break;
      gone.remove();
      gone = outer;
    }
  }
};
