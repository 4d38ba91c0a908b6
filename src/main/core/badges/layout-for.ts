import { standardLayout } from '#shared/contract/layout.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import type { LayoutFiles } from './layout-files.ts';

/** The layout that a badge gets; `missing` names the one that was chosen and is gone, null nearly always. */
export type ChosenLayout = { readonly text: string; readonly missing: string | null };

/** Says which layout the badges of a category have; the standard one stands in for one that is gone, which is told once. */
export const layoutFor = (
  files: LayoutFiles,
  settings: () => StationSettings,
  onMissing: (name: string) => void,
): ((category: string | null) => ChosenLayout) => {
  const told = new Set<string>();
  return (category) => {
    const { usual, byCategory } = settings().layouts;
    const name = (category === null ? undefined : byCategory[category]) ?? usual;
    const text = files.read(name);
    if (text !== null) return { text, missing: null };
    if (!told.has(name)) onMissing(name);
    told.add(name);
    // The badge page has the standard layout built in, should its file be gone too.
    return { text: files.read(standardLayout) ?? '', missing: name };
  };
};
