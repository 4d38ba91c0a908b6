/** How many tests of a step, or of all, came out how; a step without tests of its own counts as one. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const one = (passed: boolean): Tally => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** All of them together. */
export const sum = (tallies: ReadonlyArray<Tally>): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
});

/** The one line that `npm test` ends with. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Whether this may count as success: something was tested, and nothing failed. */
export const isGreen = ({ passed, failed }: Tally): boolean => failed === 0 && passed > 0;
