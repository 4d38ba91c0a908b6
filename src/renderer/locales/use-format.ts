import { useMemo } from 'react';
import { useIntl } from 'react-intl';

/** Times and numbers as the language and the event's time zone have them. */
export type Format = {
  /** "09:41", on 24 hours in every language, as on programmes and signs. */
  readonly time: (at: number) => string;
  /** "15. Mai 2025". */
  readonly day: (at: number) => string;
  readonly number: (value: number) => string;
};

/** The formats for the language of the screen. */
export const useFormat = (): Format => {
  const intl = useIntl();
  return useMemo(
    () => ({
      time: (at) => intl.formatTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      day: (at) => intl.formatDate(at, { day: 'numeric', month: 'long', year: 'numeric' }),
      number: (value) => intl.formatNumber(value),
    }),
    [intl],
  );
};
