import type { GreyImage } from '#shared/contract/badge.ts';
import type { PrinterState, PrinterTrouble } from '#shared/domain/print-job.ts';
import type { PrintHead } from '#shared/domain/printer-target.ts';
import { toBitmap } from './bitmap.ts';
import type { Dialogue, Talk } from './dialogue.ts';
import type { OpenLink } from './link/link.ts';
import { usualPatience, type Printer, type PrintOutcome } from './printer.ts';
import { createTurns } from './turns.ts';

// The slowest printers and lines that still make sense at an entrance: 80 mm/s, 50 kB/s.
const slowestMm = 80;
const slowestBytes = 50_000;

/** A printer that Einlass drives itself: one connection a badge, in any language, over whatever it hangs on. */
export const createDirectPrinter = (
  openLink: OpenLink,
  head: PrintHead,
  dialogue: Dialogue,
  patience = usualPatience,
): Printer => {
  const turns = createTurns();
  let spoilt = false;
  let letGo: (() => void) | null = null;

  const lateConfirmation = (talk: Talk): Promise<boolean> => {
    const given = new Promise<false>((resolve) => {
      letGo = () => resolve(false);
    });
    return Promise.race([talk.confirmLate(patience.late), given]);
  };

  const send = async (talk: Talk, drawn: Promise<GreyImage | null>, begin: () => boolean): Promise<PrintOutcome> => {
    const before = await talk.prepare(spoilt);
    if (before.trouble !== null) return { kind: 'not-started', trouble: before.trouble };
    spoilt = false;

    const image = await drawn;
    const job = image === null ? null : talk.compose(toBitmap(image));
    if (image === null || job === null) return { kind: 'not-rendered' };
    if (!begin()) return { kind: 'withdrawn' };
    const time = (image.height / (slowestMm * head.dotsPerMm) + job.length / slowestBytes) * 1_000 + patience.spare;
    talk.send(job);
    const { trouble } = await talk.confirm(time);
    if (trouble === null) return { kind: 'printed', paperNearEnd: before.paperNearEnd };
    spoilt = true;
    const later = lateConfirmation(talk).then((came) => {
      spoilt = !came;
      return came;
    });
    return { kind: 'unknown', trouble, later };
  };

  /** Takes a turn with a fresh connection; the next turn begins only when the connection is given up. */
  const withTalk = <T>(
    work: (talk: Talk) => Promise<T>,
    noLink: (trouble: PrinterTrouble) => T,
    keep: (result: T) => Promise<unknown>,
  ): Promise<T> =>
    turns.take(async (release) => {
      const opened = await openLink(patience.connect);
      if (!opened.ok) {
        release();
        return noLink(opened.code);
      }
      const finish = (): Promise<void> => opened.value.finish(patience.close).then(release);
      try {
        const result = await work(dialogue.over(opened.value));
        void keep(result).then(finish);
        return result;
      } catch (error) {
        void finish();
        throw error;
      }
    });

  return {
    head,
    print: (_jobId, image, begin) => {
      const drawn = image.catch(() => null);
      return withTalk<PrintOutcome>(
        (talk) => send(talk, drawn, begin),
        (trouble) => ({ kind: 'not-started', trouble }),
        (outcome) => (outcome.kind === 'unknown' ? outcome.later : Promise.resolve()),
      );
    },
    check: () =>
      withTalk<PrinterState>(
        async (talk) => {
          const { trouble, paperNearEnd } = await talk.ask();
          return trouble === null ? { kind: 'ready', paperNearEnd } : { kind: 'not-ready', trouble };
        },
        (trouble) => ({ kind: 'not-ready', trouble }),
        () => Promise.resolve(),
      ),
    expectSpoiltPaper: () => {
      spoilt = true;
    },
    letGo: () => letGo?.(),
  };
};
