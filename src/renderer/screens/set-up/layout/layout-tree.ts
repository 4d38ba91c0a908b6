/** A layout file as a tree that can be changed and written again. */
export type LayoutTree = {
  /** The badge itself: what stands outside of it, such as styles, is only kept. */
  readonly badge: HTMLElement;
  readonly write: () => string;
};

const isWholePage = (text: string): boolean => /<(?:!doctype|html|head|body)\b/iu.test(text);

/** A file without an article is all badge, except for its styles. */
const badgeIn = (parent: ParentNode & Node, page: Document): HTMLElement => {
  const written = parent.querySelector('article');
  if (written !== null) return written;
  const badge = page.createElement('article');
  badge.className = 'badge';
  badge.append(...Array.from(parent.childNodes).filter(({ nodeName }) => nodeName !== 'STYLE'));
  parent.append(badge);
  return badge;
};

/**
 * Reads a layout file, whatever is in it. The tree belongs to no window: nothing in it runs or is loaded. What the file holds
 * beyond badges (comments, rules, unknown elements) is written again as it was.
 */
export const readTree = (text: string): LayoutTree => {
  if (isWholePage(text)) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const doctype = page.doctype === null ? '' : '<!doctype html>\n';
    return { badge: badgeIn(page.body, page), write: () => `${doctype}${page.documentElement.outerHTML}\n` };
  }
  const page = new DOMParser().parseFromString('', 'text/html');
  const holder = page.createElement('template');
  holder.innerHTML = text;
  return { badge: badgeIn(holder.content, page), write: () => holder.innerHTML };
};
