type Parts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;

/** What clocks show in a time zone. */
export type LocalTime = {
  /** "2025-05-15 09:05". */
  readonly written: (at: number) => string;
  /** Days since the beginning of 1900 as spreadsheets count them, by the clock of the zone. */
  readonly serial: (at: number) => number;
};

const dayMs = 86_400_000;
// The day that spreadsheets call 25569.
const epochDay = 25_569;

/** The clock of an IANA time zone. */
export const localTime = (timeZone: string): LocalTime => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = (at: number): Parts =>
    Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)])) as unknown as Parts;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    written: (at) => {
      const { year, month, day, hour, minute } = parts(at);
      return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
    },
    serial: (at) => {
      const { year, month, day, hour, minute, second } = parts(at);
      return Date.UTC(year, month - 1, day, hour, minute, second) / dayMs + epochDay;
    },
  };
};
