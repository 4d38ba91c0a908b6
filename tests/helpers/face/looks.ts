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

const findings = async (face: Face, rules: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const axe = new AxeBuilder({ page: face.page });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** What axe finds wrong with what a page shows: everything in light, and in dark the colours, which alone differ. */
export const axeInBothThemes = async (face: Face, state: StationState): Promise<ReadonlyArray<string>> => {
  const { largeText } = state.settings;
  await wear(face, state, { theme: 'light', largeText });
  const light = await findings(face, []);
  await wear(face, state, { theme: 'dark', largeText });
  const dark = await findings(face, ['color-contrast']);
  return [...light.map((finding) => `light, ${finding}`), ...dark.map((finding) => `dark, ${finding}`)];
};

/** What does not fit at each of the sizes, of what `look` names in the page. */
export const misfitsAt = async (
  face: Face,
  state: StationState,
  sizes: ReadonlyArray<Size>,
  look: () => ReadonlyArray<string>,
): Promise<ReadonlyArray<string>> => {
  const misfits: string[] = [];
  for (const [width, height, largeText] of sizes) {
    await face.page.setViewportSize({ width, height });
    await wear(face, state, { theme: state.settings.theme, largeText });
    const found = await face.page.evaluate(look);
    misfits.push(...found.map((misfit) => `${width} x ${height}, large text ${largeText}: ${misfit}`));
  }
  return misfits;
};
