import type { MeasureBadges, MeasuredBadge, ShowBadge } from '../../shared/contract/badge-page.ts';
import type { BadgeDrawing } from '../../shared/contract/badge.ts';
import { fitName, fitRoughly, type FitName } from './fit.ts';
import { loadFontsFor, missingGlyphs } from './fonts.ts';
import { layOut, type StandingBadge } from './layout.ts';
import { nameSize } from './measure.ts';
import { templateOf } from './template.ts';
import { drawTokenStrip } from './token-strip.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface merges with the one of the DOM.
  interface Window {
    showBadge: ShowBadge;
    measureBadges: MeasureBadges;
  }
}

const stand = async (
  drawing: BadgeDrawing,
  fit: FitName,
): Promise<StandingBadge & { readonly missing: ReadonlyArray<number> }> => {
  const { name, organisation, role, category, lines, marks, eventName } = drawing.content;
  const written = templateOf(drawing.layout).text;
  const fields = [name, organisation, role ?? '', category, eventName, ...lines, ...marks, written];
  const texts = fields.filter((text) => text.trim() !== '');
  await loadFontsFor(texts);
  return { ...(await layOut(drawing, fit)), missing: missingGlyphs(texts.join('\n')) };
};

window.showBadge = async (drawing, token) => {
  const { frame, turn, overflows, missing } = await stand(drawing, fitName);
  const width = frame.offsetWidth;
  document.body.prepend(drawTokenStrip(token, width));
  document.body.append(drawTokenStrip(token, width));
  return { width, height: document.body.offsetHeight, turn, overflows, missingGlyphs: missing };
};

window.measureBadges = async (drawings) => {
  const measured: MeasuredBadge[] = [];
  for (const drawing of drawings) {
    const { badge, overflows, missing } = await stand(drawing, fitRoughly);
    measured.push({ missingGlyphs: missing, isCut: overflows, nameSize: nameSize(badge) });
  }
  return measured;
};
