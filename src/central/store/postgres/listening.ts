import { Client } from 'pg';
import { connectionOptions } from './connect.ts';

/** The channel on which servers of one list tell each other that something changed. */
export const channel = 'einlass_changed';

const againMs = 1_000;

/** Listens on a connection of its own, which comes back by itself; `onChange` also comes after each return, as something may have been missed. */
export const listen = (url: string, onChange: () => void): { readonly close: () => Promise<void> } => {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  const ending = new AbortController();

  const lost = (gone: Client): void => {
    if (client !== gone) return;
    client = null;
    if (ending.signal.aborted) return;
    timer = setTimeout(() => void open(), againMs);
  };
  const open = async (): Promise<void> => {
    const opened = new Client(connectionOptions(url));
    client = opened;
    opened.on('error', () => lost(opened));
    opened.on('end', () => lost(opened));
    opened.on('notification', onChange);
    try {
      await opened.connect();
      await opened.query(`LISTEN ${channel}`);
      onChange();
    } catch {
      lost(opened);
      await opened.end().catch(() => undefined);
    }
  };
  void open();
  return {
    close: async () => {
      ending.abort();
      if (timer !== null) clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
};
