import type { ReadyKiosk } from './kiosk.ts';

/** Sets the kiosk's clock to a moment (UTC epoch milliseconds), from where it runs on; the station does not take it for a jump. */
export const setClock = (kiosk: Pick<ReadyKiosk, 'app'>, moment: number): Promise<void> =>
  kiosk.app.evaluate((_, wanted) => {
    const wall = (): number => new Date().getTime();
    const { now: steady } = Performance.prototype;
    const ahead = Math.round(wanted) - wall();
    Date.now = () => wall() + ahead;
    performance.now = () => steady.call(performance) + ahead;
  }, moment);
