import { useEffect, useEffectEvent } from 'react';

/**
 * Asks at first and again whenever the subject or the occasion changes; `take` gets each answer, except one that was
 * overtaken by a later question. `question` resolves to null when there is nothing to take.
 */
export const useAsking = <Value>(
  subject: string,
  occasion: unknown,
  question: (subject: string) => Promise<Value | null>,
  take: (value: Value) => void,
): void => {
  const onOccasion = useEffectEvent((asked: string, _occasion: unknown) => question(asked));
  const onAnswer = useEffectEvent(take);
  useEffect(() => {
    let wanted = true;
    const run = async (): Promise<void> => {
      const value = await onOccasion(subject, occasion);
      if (wanted && value !== null) onAnswer(value);
    };
    void run();
    return () => {
      wanted = false;
    };
  }, [subject, occasion]);
};
