import { askStation } from '#tests/helpers/ask-station.ts';
import type { ReadyKiosk } from '#tests/helpers/kiosk.ts';
import type { SimulatedPrinter } from '#tests/helpers/printer/simulated-printer.ts';
import { setClock } from '#tests/helpers/stand-in-clock.ts';
import { readDemoTickets } from '../demo/demo-tickets.ts';
import { projectRoot } from '../runtime/paths.ts';

const minuteMs = 60_000;
const arrivals = 78;
// Has no divisor in common with the number of tickets, so that everybody comes once, whatever their place in the list.
const stride = 41;

/** Somebody's place between the first and the last arrival, 0 to 1: most come in the middle. */
const shareOf = (place: number): number => 0.5 + Math.asin((2 * place) / arrivals - 1) / Math.PI;

/** Lets two thirds of the demo's people arrive from before the beginning until now, and a few leave again; `kept` stay away. */
export const letPeopleArrive = async (
  kiosk: ReadyKiosk,
  printer: SimulatedPrinter,
  { startsAt, kept }: { readonly startsAt: number; readonly kept: ReadonlyArray<string> },
): Promise<void> => {
  const first = startsAt - 40 * minuteMs;
  const span = Date.now() - minuteMs - first;
  const tickets = (await readDemoTickets(projectRoot)).filter(({ code, valid }) => valid && !kept.includes(code));
  for (let place = 0; place < arrivals; place += 1) {
    await setClock(kiosk, first + shareOf(place) * span);
    const text = tickets[(place * stride) % tickets.length]?.code ?? '';
    const outcome = await askStation(kiosk, 'scan.submit', { kind: 'camera', text });
    if (outcome.kind !== 'verdict' || outcome.scan.verdict.kind !== 'admitted') throw new Error('Not admitted.');
    // A clock that is set while a badge is drawn would use up its time.
    await printer.badgesReach(place + 1);
    const attendeeId = outcome.scan.person?.attendee.id ?? '';
    if (place % 13 === 12) await askStation(kiosk, 'scan.person', { attendeeId, direction: 'exit', override: null });
  }
};
