import { useEffect, useState } from 'react';
import { openAtMachine } from '#shared/domain/answers.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Question } from '#shared/domain/question.ts';
import { useAnswers } from '../../station/use-answers.ts';
import { ask } from '../../station/bridge.ts';
import { useStation } from '../../station/use-station.ts';

/** What somebody at the machine is asked now. */
export type Questions = {
  /** `undefined` while it is not known yet, null when there is nothing (more) to ask. */
  readonly question: Question | null | undefined;
  readonly failed: boolean;
  readonly answer: (value: string) => Promise<void>;
  readonly skip: () => void;
};

/** The questions to whoever was admitted, one after the other; of nobody for null. Their badge waits until nothing is asked any more. */
export const useQuestions = (attendee: Attendee | null): Questions => {
  const { event } = useStation();
  const { answered, failed, give } = useAnswers(attendee?.id ?? null);
  const [skipped, setSkipped] = useState<ReadonlyArray<string>>([]);
  const attendeeId = attendee?.id ?? null;
  const isAsked = attendee !== null && openAtMachine(event, attendee, { answers: [] }).length > 0;
  const open = (): Question | null | undefined => {
    if (!isAsked) return null;
    if (answered === null) return undefined;
    return openAtMachine(event, attendee, answered).find(({ id }) => !skipped.includes(id)) ?? null;
  };
  const question = open();
  const isOver = isAsked && question === null;

  useEffect(() => {
    if (isOver && attendeeId !== null) void ask('answers.finish', { attendeeId });
  }, [isOver, attendeeId]);
  // Whoever leaves, or is followed by the next ticket, gets the badge as it is.
  useEffect(
    () => () => {
      if (attendeeId !== null) void ask('answers.finish', { attendeeId });
    },
    [attendeeId],
  );

  return {
    question,
    failed,
    answer: async (value) => {
      if (question !== null && question !== undefined) await give(question.id, value);
    },
    skip: () => {
      if (question !== null && question !== undefined) setSkipped((before) => [...before, question.id]);
    },
  };
};
