import type { SectionKey } from '../screens/set-up/section-key.ts';

const key = 'return-to';

/** The page comes back to this section of the set-up when it is loaded anew. */
export const returnTo = (section: SectionKey): void => sessionStorage.setItem(key, section);

/** The page is not going to be loaded anew after all. */
export const stayHere = (): void => sessionStorage.removeItem(key);

/** The section to come back to; null for the screen at the door. */
export const whereToReturn = (): SectionKey | null =>
  // Nobody but `returnTo` writes it.
  sessionStorage.getItem(key) as SectionKey | null;
