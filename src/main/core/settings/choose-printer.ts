import type { StationSettings } from '#shared/contract/settings.ts';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { paperFor } from '#shared/domain/usual-papers.ts';

type PrinterSettings = Pick<StationSettings, 'printer' | 'paper' | 'recentPrinters'>;

const mostRecent = 4;

/** The settings with another printer: with the paper that lay in it last, and the one before among the recent. */
export const withPrinter = (
  { printer, paper, recentPrinters }: PrinterSettings,
  next: PrinterTarget,
): PrinterSettings => {
  const key = printerKey(next);
  const known = recentPrinters.find((recent) => printerKey(recent.printer) === key);
  const others = [{ printer, paper }, ...recentPrinters].filter((recent) => printerKey(recent.printer) !== key);
  const unique = others.filter(
    (one, place) => others.findIndex((other) => printerKey(other.printer) === printerKey(one.printer)) === place,
  );
  return { printer: next, paper: known?.paper ?? paperFor(next, paper), recentPrinters: unique.slice(0, mostRecent) };
};
