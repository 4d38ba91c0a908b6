const partsOf = (at: number, timeZone: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );

/** What calendar and clock show at a moment in a zone, to the minute: "2027-05-15T09:00". */
export const wallTime = (at: number, timeZone: string): string => {
  const { year = '', month = '', day = '', hour = '', minute = '' } = partsOf(at, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
};

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u;
const asUtc = (wall: string): number => (shape.test(wall) ? Date.parse(`${wall.slice(0, 16)}:00Z`) : Number.NaN);

/**
 * The moment at which calendar and clock show this; null for what no calendar has. An hour that a change of clocks leaves out means the
 * moment after the change, one that comes twice its first.
 */
export const momentOf = (wall: string, timeZone: string): number | null => {
  const wanted = asUtc(wall);
  if (Number.isNaN(wanted)) return null;
  const shownAt = (at: number): number => asUtc(wallTime(at, timeZone));
  // The offset a day before and a day after: one of them holds, whatever changes in between.
  const dayMs = 24 * 3_600_000;
  const offsets = [wanted - dayMs, wanted + dayMs].map((at) => shownAt(at) - at);
  const candidates = offsets.map((offset) => wanted - offset);
  return candidates.find((at) => shownAt(at) === wanted) ?? candidates[0] ?? null;
};
