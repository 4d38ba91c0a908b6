import { useState } from 'react';
import type { ListAnswer } from './ask-list.ts';

type Trouble = Extract<ListAnswer<unknown>, { ok: false }>['code'];

/** One change under way at a time, and why the last did not work. */
export const useChange = (
  onDone: () => void,
): {
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
  readonly run: (change: Promise<ListAnswer<unknown>>) => Promise<void>;
} => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return {
    isBusy,
    trouble,
    run: async (change) => {
      setBusy(true);
      const answer = await change;
      setBusy(false);
      setTrouble(answer.ok ? null : answer.code);
      if (answer.ok) onDone();
    },
  };
};
