import { toBitmap } from '#core/printing/bitmap.ts';
import { toPng } from '#core/printing/png.ts';
import type { KioskBridge } from '#shared/contract/ipc.ts';
import { liveCountsSchema } from '#shared/contract/sync.ts';
import type { AttendeeView, RecentScan } from '#shared/contract/views.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import type { SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import type { ShowPlan } from './plan-show.ts';
import { readCodes } from './read-back.ts';
import { askUntil } from './until.ts';

/** What a show came to; the names are those of the line that `npm run demo` prints. */
export type ShowResult = {
  readonly shown: number;
  readonly admitted: number;
  readonly refused: Readonly<Record<string, number>>;
  /** Badges that the station calls printed because the printer said so. */
  readonly badgesConfirmed: number;
  /** Pieces of paper on which zbarimg reads a code of somebody who was admitted, each code once. */
  readonly badgesReadBack: number;
  readonly centralArrived: number;
};

type Evidence = {
  readonly kiosk: ReadyKiosk;
  readonly printer: SimulatedPrinter;
  readonly plan: ShowPlan;
  readonly scans: readonly RecentScan[];
  readonly folder: string;
};

const patienceMs = 30_000;

const reasonsOf = (scans: readonly RecentScan[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { verdict } of scans) {
    if (verdict.kind === 'refused') counts[verdict.reason] = (counts[verdict.reason] ?? 0) + 1;
  }
  return counts;
};

const countConfirmed = async (kiosk: ReadyKiosk, attendeeIds: readonly string[]): Promise<number> => {
  const views = await kiosk.page.evaluate((ids) => {
    const { einlass } = window as unknown as { readonly einlass: KioskBridge };
    return Promise.all(
      ids.map(async (attendeeId) => {
        const reply = await einlass.request('attendee.get', { attendeeId });
        return reply.ok ? reply.value : null;
      }),
    );
  }, attendeeIds);
  return views.filter((view: AttendeeView | null) => view?.badge === 'printed').length;
};

const countReadBack = async ({ printer, plan, folder }: Evidence): Promise<number> => {
  const read = new Set<string>();
  for (const [place, { image }] of printer.badges.entries()) {
    for (const code of await readCodes(toPng(toBitmap(image)), folder, `badge-${place}`)) {
      if (plan.valid.includes(code)) read.add(code);
    }
  }
  return read.size;
};

const centralArrived = async (live: string): Promise<number> =>
  liveCountsSchema.parse(await (await fetch(new URL('/live/counts', live))).json()).arrived;

/** Looks at the station, at the paper and at the central list, once everything had the time to arrive there. */
export const lookAtResult = async (evidence: Evidence): Promise<ShowResult> => {
  const { kiosk, plan, scans } = evidence;
  const admitted = scans.filter(({ verdict }) => verdict.kind === 'admitted');
  const attendeeIds = admitted.flatMap(({ person }) => (person === null ? [] : [person.attendee.id]));
  const isAll = (count: number): boolean => count === admitted.length;
  const badgesConfirmed = await askUntil(() => countConfirmed(kiosk, attendeeIds), isAll, patienceMs);
  const { live } = kiosk.ready;
  return {
    shown: plan.shows.length,
    admitted: admitted.length,
    refused: reasonsOf(scans),
    badgesConfirmed,
    badgesReadBack: await countReadBack(evidence),
    centralArrived: live === null ? 0 : await askUntil(() => centralArrived(live), isAll, patienceMs),
  };
};
