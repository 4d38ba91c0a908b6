import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it is: the rule and the elements, empty when all is well. */
export const axeFindings = async (page: Page): Promise<ReadonlyArray<readonly [rule: string, html: ReadonlyArray<string>]>> => {
  // Electron opens no second page, which axe would otherwise gather its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)] as const);
};
