import type { ShowBadge } from '../../shared/contract/badge-page.ts';
import { loadFontsFor, missingGlyphs } from './fonts.ts';
import { layOut } from './layout.ts';
import { drawTokenStrip } from './token-strip.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges with the one of the DOM.
  interface Window {
    showBadge: ShowBadge;
  }
}

window.showBadge = async ({ content, space: { widthDots } }, token) => {
  const { name, organisation, role, category, lines, marks, eventName } = content;
  const texts = [name, organisation, role ?? '', category, eventName, ...lines, ...marks].filter((text) => text !== '');
  await loadFontsFor(texts);
  const badge = await layOut(content, widthDots);
  document.body.prepend(drawTokenStrip(token, widthDots));
  document.body.append(drawTokenStrip(token, widthDots));
  const strips = document.body.offsetHeight - badge.offsetHeight;
  return { height: badge.offsetHeight + strips, missingGlyphs: missingGlyphs(texts.join('')) };
};
