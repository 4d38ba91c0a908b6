import { useEffect, useEffectEvent } from 'react';

/**
 * Asks at first and again whenever the occasion changes; `take` gets each answer, except one that was overtaken by a later question.
 * `question` gets the occasion and resolves to null when there is nothing to take.
 */
export const useAsking = <Value>(
  occasion: string,
  question: (occasion: string) => Promise<Value | null>,
  take: (value: Value) => void,
): void => {
  const onOccasion = useEffectEvent(question);
  const onAnswer = useEffectEvent(take);
  useEffect(() => {
    let wanted = true;
    const run = async (): Promise<void> => {
      const value = await onOccasion(occasion);
      if (wanted && value !== null) onAnswer(value);
    };
    void run();
    return () => {
      wanted = false;
    };
  }, [occasion]);
};
