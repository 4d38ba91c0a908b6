import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { JournalFilter, JournalView } from '#shared/contract/requests/journal.ts';
import { ask } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useStation } from '../../station/use-station.ts';

/** What is read of the journal so far. */
export type JournalRead = {
  /** Null while nothing has come yet. */
  readonly view: JournalView | null;
  readonly isFailed: boolean;
  readonly readOn: () => Promise<void>;
};

/** Reads the journal from its newest line on, and anew whenever something happens while nothing older is being read. */
export const useJournal = (filter: JournalFilter): JournalRead => {
  const { locale } = useIntl();
  const state = useStation();
  const subject = JSON.stringify(filter);
  const [read, setRead] = useState<{
    readonly subject: string;
    readonly view: JournalView;
    readonly isLong: boolean;
  } | null>(null);
  const [isFailed, setFailed] = useState(false);
  const language = locale.startsWith('de') ? 'de' : 'en';
  const page = async (before: JournalView['next']): Promise<JournalView | null> => {
    const reply = await ask('journal.page', { filter, before, language });
    setFailed(!reply.ok || reply.value === null);
    return reply.ok ? reply.value : null;
  };
  const isLong = read?.subject === subject && read.isLong;
  useAsking(
    subject,
    isLong ? null : state,
    async () => (isLong ? null : page(null)),
    (view) => setRead({ subject, view, isLong: false }),
  );
  const view = read?.subject === subject ? read.view : null;
  return {
    view,
    isFailed,
    readOn: async () => {
      if (view === null || view.next === null) return;
      const older = await page(view.next);
      if (older !== null)
        setRead({ subject, view: { ...older, lines: [...view.lines, ...older.lines] }, isLong: true });
    },
  };
};
