import type { PrinterTrouble } from '#shared/domain/print-job.ts';

/** How a printer says it is: what keeps it from printing (null for nothing) and whether its paper nears the end. */
export type Condition = { readonly trouble: PrinterTrouble | null; readonly paperNearEnd: boolean };

/** Nothing keeps it from printing. */
export const allWell: Condition = { trouble: null, paperNearEnd: false };

/** Something keeps it from printing. */
export const inTrouble = (trouble: PrinterTrouble): Condition => ({ trouble, paperNearEnd: false });
