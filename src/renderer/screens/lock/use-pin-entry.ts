import { useEffect, useState } from 'react';
import { ask } from '../../station/bridge.ts';

/** What the last try came to, if it needs a word. */
export type PinNotice = 'wrong' | 'no-answer';

/** A PIN being typed, and the wait that a wrong one costs. */
export type PinEntry = {
  readonly pin: string;
  readonly notice: PinNotice | null;
  readonly secondsToWait: number;
  readonly type: (digit: string) => void;
  readonly erase: () => void;
  readonly submit: () => Promise<void>;
};

const longest = 12;

/** Keeps what is typed and asks the station to open for a role; `onUnlocked` is called once the PIN was right. */
export const usePinEntry = (as: 'lead' | 'organiser', onUnlocked: () => void): PinEntry => {
  const [pin, setPin] = useState('');
  const [notice, setNotice] = useState<PinNotice | null>(null);
  const [secondsToWait, setSecondsToWait] = useState(0);

  useEffect(() => {
    if (secondsToWait <= 0) return undefined;
    const timer = setTimeout(() => setSecondsToWait((seconds) => seconds - 1), 1_000);
    return () => clearTimeout(timer);
  }, [secondsToWait]);

  const submit = async (): Promise<void> => {
    if (pin === '' || secondsToWait > 0) return;
    const reply = await ask('lock.unlock', { pin, as });
    setPin('');
    if (!reply.ok) return setNotice('no-answer');
    if (reply.value.ok) return onUnlocked();
    setNotice(reply.value.code === 'wrong-pin' ? 'wrong' : null);
    setSecondsToWait(Math.ceil(reply.value.waitSeconds ?? 0));
  };

  return {
    pin,
    notice,
    secondsToWait,
    type: (digit) => setPin((typed) => (typed.length < longest ? typed + digit : typed)),
    erase: () => setPin((typed) => typed.slice(0, -1)),
    submit,
  };
};
