import { useState } from 'react';
import type { TickTrouble } from '#shared/contract/requests/lists.ts';
import type { AttendeeView, RecentScan } from '#shared/contract/views.ts';
import { ask } from '../../../station/bridge.ts';

/** What came of an entry that was not taken; `name` is whom it was about, or what was typed. */
export type EntryTrouble = { readonly code: TickTrouble | 'nobody' | 'failed'; readonly name: string };

/** Entering people from a list on paper, one after another. */
export type PaperEntering = {
  /** The newest first. */
  readonly entered: ReadonlyArray<RecentScan>;
  readonly trouble: EntryTrouble | null;
  /** Enters whoever the number of a row or a few letters mean most likely; says whether it was taken. */
  readonly enter: (typed: string) => Promise<boolean>;
  readonly enterPerson: (person: AttendeeView) => Promise<boolean>;
  readonly undo: (scan: RecentScan) => Promise<void>;
};

/** Enters people as let in at a checkpoint; `at` null for now. */
export const usePaperEntry = (checkpointId: string, at: number | null): PaperEntering => {
  const [entered, setEntered] = useState<ReadonlyArray<RecentScan>>([]);
  const [trouble, setTrouble] = useState<EntryTrouble | null>(null);

  const enterPerson = async ({ attendee }: AttendeeView): Promise<boolean> => {
    const reply = await ask('lists.tick', { attendeeId: attendee.id, checkpointId, at });
    if (!reply.ok || !reply.value.ok) {
      setTrouble({ code: reply.ok && !reply.value.ok ? reply.value.code : 'failed', name: attendee.name });
      return false;
    }
    const scan = reply.value.value;
    setTrouble(null);
    setEntered((before) => [scan, ...before]);
    return true;
  };

  return {
    entered,
    trouble,
    enterPerson,
    enter: async (typed) => {
      const found = await ask('lists.find', { text: typed });
      const person = found.ok ? found.value[0] : undefined;
      if (person !== undefined) return enterPerson(person);
      setTrouble({ code: found.ok ? 'nobody' : 'failed', name: typed.trim() });
      return false;
    },
    undo: async ({ scanId }) => {
      const reply = await ask('scan.undo', { scanId });
      if (!reply.ok || !reply.value.ok) return setTrouble({ code: 'failed', name: '' });
      const undone = reply.value.value;
      setEntered((before) => before.map((scan) => (scan.scanId === scanId ? undone : scan)));
    },
  };
};
