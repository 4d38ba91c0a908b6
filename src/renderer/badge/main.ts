import type { MeasureBadges, MeasuredBadge, ShowBadge } from '../../shared/contract/badge-page.ts';
import type { BadgeDrawing } from '../../shared/contract/badge.ts';
import { fitName, fitRoughly, type FitName } from './fit.ts';
import { loadFontsFor, missingGlyphs } from './fonts.ts';
import { layOut } from './layout.ts';
import { measure } from './measure.ts';
import { drawTokenStrip } from './token-strip.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges with the one of the DOM.
  interface Window {
    showBadge: ShowBadge;
    measureBadges: MeasureBadges;
  }
}

type StandingBadge = { readonly badge: HTMLElement; readonly missing: ReadonlyArray<number> };

const stand = async ({ content, space: { widthDots } }: BadgeDrawing, fit: FitName): Promise<StandingBadge> => {
  const { name, organisation, role, category, lines, marks, eventName } = content;
  const texts = [name, organisation, role ?? '', category, eventName, ...lines, ...marks].filter((text) => text !== '');
  await loadFontsFor(texts);
  return { badge: await layOut(content, widthDots, fit), missing: missingGlyphs(texts.join('\n')) };
};

window.showBadge = async (drawing, token) => {
  const { widthDots } = drawing.space;
  const { badge, missing } = await stand(drawing, fitName);
  document.body.prepend(drawTokenStrip(token, widthDots));
  document.body.append(drawTokenStrip(token, widthDots));
  const strips = document.body.offsetHeight - badge.offsetHeight;
  return { height: badge.offsetHeight + strips, missingGlyphs: missing };
};

window.measureBadges = async (drawings) => {
  const measured: MeasuredBadge[] = [];
  for (const drawing of drawings) {
    const { badge, missing } = await stand(drawing, fitRoughly);
    measured.push(measure(badge, drawing.space, missing));
  }
  return measured;
};
