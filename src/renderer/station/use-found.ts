import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/ipc.ts';
import { ask } from './bridge.ts';

const askAgainMs = 2_000;
// By then whoever is there has answered.
const firstLooks = 3;

/** What can be looked for. */
type Finding = 'printer.list' | 'fleet.find';

/** What was found so far, and whether it is too early to say that there is nothing. */
export type Found<C extends Finding> = { readonly found: Output<C>; readonly looking: boolean };

/** Looks for as long as it is shown; what is found fills and empties itself. */
export const useFound = <C extends Finding>(channel: C): Found<C> => {
  const [state, setState] = useState<Found<C>>({ found: [] as Output<C>, looking: true });
  useEffect(() => {
    let wanted = true;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const reply = await ask<Finding>(channel, undefined);
      if (!wanted) return;
      looks += 1;
      setState(({ found }) => ({
        found: reply.ok ? (reply.value as Output<C>) : found,
        looking: looks < firstLooks,
      }));
      timer = setTimeout(() => void look(), askAgainMs);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [channel]);
  return state;
};
