import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBitmap } from '#core/printing/bitmap.ts';
import { openPrinter } from '#core/printing/open-printer.ts';
import { toPng } from '#core/printing/png.ts';
import type { GreyImage } from '#shared/contract/badge.ts';
import { spaceOn, usualPaper } from '#shared/domain/paper.ts';
import { networkPrinter } from '#shared/domain/printer-target.ts';
import { launchBadgePage } from '#tests/helpers/badge-app/launch.ts';
import { startSimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { readCodes } from '../demo/read-back.ts';
import { contentFor } from './content.ts';
import { hasInkAtEdges } from './ink-at-edges.ts';
import { linesOutside } from './lines-outside.ts';

/** What came of a list of names. */
export type BadgesResult = {
  readonly names: number;
  /** Confirmed by the printer and cut off. */
  readonly printed: number;
  /** Names with a character that no bundled font holds. */
  readonly emptyBoxes: number;
  /** Names of which a part fell outside the paper. */
  readonly cut: number;
  /** Badges on which zbarimg reads the very code that was asked for, and nothing else. */
  readonly readBack: number;
};

const readAtOnce = 2;

/** Where the badge of a name lies; numbered, because names may be anything. */
export const fileNameOf = (number: number): string => `badge-${String(number).padStart(5, '0')}`;

/** Prints each name on 80 mm paper with the real badge page and the real driver on a simulated printer, and saves what came out. Needs a DISPLAY. */
export const printNames = async (
  names: ReadonlyArray<string>,
  folder: string,
  onProgress: (done: number, trouble: string | null) => void,
): Promise<BadgesResult> => {
  await mkdir(folder, { recursive: true });
  const tray = await mkdtemp(join(tmpdir(), 'einlass-tray-'));
  const simulated = await startSimulatedPrinter();
  const page = await launchBadgePage();
  const target = networkPrinter(simulated.address);
  const printer = openPrinter(target, {
    paper: () => usualPaper,
    system: { list: () => Promise.resolve([]), print: () => Promise.resolve(false) },
    badgesFolder: tray,
    firstJob: 0,
  });
  const space = spaceOn(usualPaper, target.head);
  let [printed, emptyBoxes, cut, readBack] = [0, 0, 0, 0];
  let reading: Promise<void>[] = [];

  const lookAt = async (image: GreyImage, number: number, code: string): Promise<void> => {
    const codes = await readCodes(toPng(toBitmap(image)), folder, fileNameOf(number));
    if (codes.length === 1 && codes[0] === code) readBack += 1;
    else onProgress(number, `the code reads ${JSON.stringify(codes)}`);
  };

  try {
    for (const [index, name] of names.entries()) {
      const number = index + 1;
      const content = contentFor(name, number);
      const before = simulated.badges.length;
      const image = page.renderer.render({ content, layout: '', space });
      const outcome = await printer.print(content.code, image, () => true);
      const badge = simulated.badges[before]?.image;
      if (outcome.kind !== 'printed' || badge === undefined) {
        onProgress(number, `not printed: ${outcome.kind}`);
        continue;
      }
      printed += 1;
      const missing = await page.missing();
      if (missing.length > 0) {
        emptyBoxes += 1;
        onProgress(
          number,
          `no font holds ${missing.map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}`,
        );
      }
      if ((await linesOutside(page)) > 0 || hasInkAtEdges(badge)) {
        cut += 1;
        onProgress(number, 'a part falls outside the paper');
      }
      reading.push(lookAt(badge, number, content.code));
      if (reading.length >= readAtOnce) {
        await Promise.all(reading);
        reading = [];
      }
      onProgress(number, null);
    }
    await Promise.all(reading);
  } finally {
    await page.close();
    await simulated.close();
    await rm(tray, { recursive: true, force: true });
  }
  return { names: names.length, printed, emptyBoxes, cut, readBack };
};
