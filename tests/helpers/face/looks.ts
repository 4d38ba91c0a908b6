import { AxeBuilder } from '@axe-core/playwright';
import type { StationState } from '#shared/contract/views.ts';
import type { Face } from './open-face.ts';

type Looks = Pick<StationState['settings'], 'theme' | 'largeText'>;

/** A size of the window, in which text is large or not. */
export type Size = readonly [width: number, height: number, largeText: boolean];

/** Changes how a page looks and nothing of what it shows, and answers once that is painted. */
const wear = async (face: Face, state: StationState, looks: Looks): Promise<void> => {
  await face.announce('station.changed', { ...state, settings: { ...state.settings, ...looks } });
  await face.page.waitForFunction(({ theme, largeText }) => {
    const { dataset } = document.documentElement;
    return dataset['theme'] === theme && dataset['text'] === (largeText ? 'large' : 'normal');
  }, looks);
  await face.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
};

/** What axe finds wrong with what a page shows, in light and in dark. */
export const axeInBothThemes = async (face: Face, state: StationState): Promise<ReadonlyArray<string>> => {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await wear(face, state, { theme, largeText: state.settings.largeText });
    const { violations } = await new AxeBuilder({ page: face.page }).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme}, ${id}: ${html}`)));
  }
  return found;
};

/** In the page: what of a selector is cut off at the side, and buttons that are too low for a finger. */
export const partsOutside = (selector: string): ReadonlyArray<string> => {
  const isOutside = (part: Element): boolean => {
    const { left, right, height } = part.getBoundingClientRect();
    return left < 0 || right > innerWidth || (part.matches('.button') && height < 44);
  };
  return [...document.querySelectorAll(selector)].filter(isOutside).map((part) => part.outerHTML);
};

/** What does not fit at each of the sizes; `look` runs in the page and names what of a selector does not. */
export const misfitsAt = async (
  face: Face,
  state: StationState,
  sizes: ReadonlyArray<Size>,
  look: (selector: string) => ReadonlyArray<string>,
  selector: string,
): Promise<ReadonlyArray<string>> => {
  const misfits: string[] = [];
  for (const [width, height, largeText] of sizes) {
    await face.page.setViewportSize({ width, height });
    await wear(face, state, { theme: state.settings.theme, largeText });
    const found = await face.page.evaluate(look, selector);
    misfits.push(...found.map((misfit) => `${width} x ${height}, large text ${largeText}: ${misfit}`));
  }
  return misfits;
};
