/** What may be wrong with somebody's badge, the gravest first. */
export const findingKinds = ['cut', 'glyph-missing', 'no-layout', 'name-empty', 'small', 'no-code'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One thing that somebody should look at before the doors open. */
export type PreflightFinding = {
  readonly attendeeId: string;
  readonly name: string;
  readonly kind: FindingKind;
  /** The characters that cannot be printed; empty for the other kinds. */
  readonly characters: readonly string[];
};

/** What came of laying out the badge of everybody on the list. */
export type PreflightResult = {
  readonly checked: number;
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** The first 10,000, in the order of the list. */
  readonly findings: readonly PreflightFinding[];
  /** The widest names that are all right, to look at. */
  readonly samples: readonly { readonly attendeeId: string; readonly name: string }[];
};

export type PreflightProgress = { readonly done: number; readonly of: number };

export type PreflightTrouble = 'busy' | 'cancelled' | 'failed';
