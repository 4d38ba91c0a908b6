import { useState } from 'react';
import type { Reply } from '#shared/contract/ipc.ts';
import type { Answered } from '#shared/domain/answers.ts';
import { ask } from './bridge.ts';
import { useAsking } from './use-asking.ts';
import { useStation } from './use-station.ts';

/** What somebody answered and was given, and the ways to change it. */
export type Answers = {
  /** Null until it is known, and where nobody may look. */
  readonly answered: Answered | null;
  /** The last change was not kept. */
  readonly failed: boolean;
  /** Answers whether it was kept. */
  readonly give: (questionId: string, value: string | null) => Promise<boolean>;
  readonly hand: (itemId: string, direction: 'out' | 'back') => Promise<void>;
};

/** The answers of one person, kept up to date while others change them elsewhere; of nobody for null. */
export const useAnswers = (attendeeId: string | null): Answers => {
  const station = useStation();
  const [known, setKnown] = useState<{ readonly of: string; readonly answered: Answered } | null>(null);
  const [failed, setFailed] = useState(false);
  useAsking(
    attendeeId ?? '',
    station,
    async (of) => {
      if (of === '') return null;
      const reply = await ask('answers.of', { attendeeId: of });
      return reply.ok && reply.value !== null ? { of, answered: reply.value } : null;
    },
    setKnown,
  );

  const take = (of: string, reply: Reply<'answers.give' | 'answers.hand'>): boolean => {
    const kept = reply.ok && reply.value.ok ? reply.value.value : null;
    setFailed(kept === null);
    if (kept !== null) setKnown({ of, answered: kept });
    return kept !== null;
  };
  return {
    answered: known?.of === attendeeId ? known.answered : null,
    failed,
    give: async (questionId, value) =>
      attendeeId !== null && take(attendeeId, await ask('answers.give', { attendeeId, questionId, value })),
    hand: async (itemId, direction) => {
      if (attendeeId !== null) take(attendeeId, await ask('answers.hand', { attendeeId, itemId, direction }));
    },
  };
};
