import { useState } from 'react';

/** A layout under way: what is in its file, and what it shall become. */
export type LayoutDraft = { readonly name: string; readonly saved: string; readonly text: string };

/** The layout that is worked on in one visit to the set-up; it outlives a look at another section. */
export type Drafting = {
  readonly draft: LayoutDraft | null;
  readonly isChanged: boolean;
  readonly put: (draft: LayoutDraft | null) => void;
};

/** Begins without a layout. */
export const useLayoutDraft = (): Drafting => {
  const [draft, put] = useState<LayoutDraft | null>(null);
  return { draft, isChanged: draft !== null && draft.text !== draft.saved, put };
};
