import { useEffect, useState } from 'react';
import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import { ask } from '../../../station/bridge.ts';

const askAgainMs = 2_000;
// By then whoever is switched on has answered.
const firstLooks = 3;

/** The printers that were found so far, and whether it is too early to say that there are none. */
export type FoundPrinters = { readonly printers: ReadonlyArray<FoundPrinter>; readonly looking: boolean };

/** Looks for printers for as long as the screen is open; the list fills and empties itself. */
export const useFoundPrinters = (): FoundPrinters => {
  const [found, setFound] = useState<FoundPrinters>({ printers: [], looking: true });
  useEffect(() => {
    let wanted = true;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const reply = await ask('printer.list', undefined);
      if (!wanted) return;
      looks += 1;
      setFound(({ printers }) => ({
        printers: reply.ok ? reply.value : printers,
        looking: looks < firstLooks,
      }));
      timer = setTimeout(() => void look(), askAgainMs);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, []);
  return found;
};
