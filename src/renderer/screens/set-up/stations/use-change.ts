import { useState } from 'react';

type Answer<Value, Code extends string> =
  | {
      readonly ok: true;
      readonly value: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: Code };
    }
  | { readonly ok: false };

/** Something that was asked of the station: whether it is under way, and why the last try was refused. */
export type Change<Code extends string> = {
  readonly isBusy: boolean;
  readonly trouble: Code | 'no-answer' | null;
  /** Resolves to what came of it, null when it was refused. */
  readonly run: <Value>(asking: Promise<Answer<Value, Code>>) => Promise<{ readonly value: Value } | null>;
};

/** Follows one request at a time. */
export const useChange = <Code extends string>(): Change<Code> => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Code | 'no-answer' | null>(null);
  return {
    isBusy,
    trouble,
    run: async (asking) => {
      setBusy(true);
      setTrouble(null);
      const reply = await asking;
      setBusy(false);
      if (reply.ok && reply.value.ok) return { value: reply.value.value };
      setTrouble(reply.ok && !reply.value.ok ? reply.value.code : 'no-answer');
      return null;
    },
  };
};
