import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { CheckpointRules } from '#shared/domain/checkpoint.ts';
import type { Event } from '#shared/domain/event.ts';
import { rulesInWords } from '#shared/domain/rules-in-words.ts';
import { wallTime } from '#shared/domain/wall-time.ts';
import { useText } from '../../../locales/use-text.tsx';

/** Says the rules of a checkpoint of an event in the language of the screen; with the day where the event has several. */
export const useRuleWords = ({
  startsAt,
  endsAt,
  timeZone,
}: Pick<Event, 'startsAt' | 'endsAt' | 'timeZone'>): ((rules: CheckpointRules) => string) => {
  const intl = useIntl();
  const text = useText();
  return useMemo(() => {
    const dayOf = (at: number): string => wallTime(at, timeZone).slice(0, 10);
    const hasOneDay = dayOf(startsAt) === dayOf(endsAt);
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
    const time = (at: number): string =>
      hasOneDay && dayOf(at) === dayOf(startsAt)
        ? intl.formatTime(at, clock)
        : intl.formatDate(at, { weekday: 'short', day: 'numeric', month: 'numeric', ...clock });
    return (rules) => rulesInWords(rules, { say: (kind, values) => text(`events.rule.${kind}`, values), time });
  }, [intl, text, startsAt, endsAt, timeZone]);
};
