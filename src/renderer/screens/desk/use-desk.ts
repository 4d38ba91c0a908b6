import { useState } from 'react';
import type { AttendeeView, RecentScan } from '#shared/contract/views.ts';
import type { Direction } from '#shared/domain/scan.ts';
import { askAsLead } from '../../station/ask-as-lead.ts';
import { ask } from '../../station/bridge.ts';
import type { Scanning, Shown } from '../../station/use-scanning.ts';
import { shownOutcome, useScanning, useSounding } from '../../station/use-scanning.ts';
import { useVerdictPainted } from '../../station/use-verdict-painted.ts';
import type { Subject } from './subject.ts';
import { useFreshPerson } from '../../station/use-fresh-person.ts';
import { useRecentScans } from './use-recent-scans.ts';

/** What staff did last, if it needs a word beside the card. */
export type Notice =
  | 'badge-queued'
  | 'badge-waiting'
  | 'badge-impossible'
  | 'badge-outdated'
  | 'undo-impossible'
  | 'undo-twice'
  | 'corrected'
  | 'corrected-badge'
  | 'substituted'
  | 'given-back'
  | 'new-ticket'
  | 'not-allowed'
  | 'not-kept'
  | 'no-answer';

/** The desk: what its card is about, and everything that staff can do. */
export type Desk = {
  readonly scanning: Scanning;
  readonly scans: ReadonlyArray<RecentScan>;
  readonly subject: Subject | null;
  readonly notice: Notice | null;
  /** A count that rises with each verdict, for what should begin anew with it. */
  readonly verdicts: number;
  readonly openScan: (scan: RecentScan) => void;
  readonly openPerson: (person: AttendeeView) => void;
  /** Shows a scan that was recorded otherwise, as if it had come here. */
  readonly present: (scan: RecentScan) => void;
  readonly tell: (notice: Notice) => void;
  readonly record: (person: AttendeeView, direction: Direction, reason: string | null) => Promise<void>;
  readonly undo: (scan: RecentScan) => Promise<void>;
  readonly printBadge: (person: AttendeeView, copy: boolean) => Promise<void>;
  /** Gives somebody a new ticket; the old ones count no more. */
  readonly newTicket: (person: AttendeeView) => Promise<void>;
};

const badgeNotice = {
  'unknown-attendee': 'badge-impossible',
  'already-waiting': 'badge-waiting',
  locked: 'not-allowed',
  'cannot-record': 'badge-impossible',
} as const;
const undoNotice = {
  unknown: 'undo-impossible',
  'already-undone': 'undo-twice',
  'cannot-record': 'undo-impossible',
  locked: 'not-allowed',
} as const;

/** Runs the desk for as long as its screen is shown. */
export const useDesk = (): Desk => {
  const { scans, put } = useRecentScans();
  const [opened, setOpened] = useState<Subject | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [verdicts, setVerdicts] = useState(0);
  const sounding = useSounding();

  const open = (subject: Subject): void => {
    setOpened(subject);
    setNotice(null);
  };
  const show = (shown: Shown): void => {
    open(shown.kind === 'verdict' ? { kind: 'scan', scan: shown.scan } : shown);
    if (shown.kind === 'verdict') put(shown.scan);
    setVerdicts((count) => count + 1);
  };
  const scanning = useScanning(show);

  const record: Desk['record'] = async (person, direction, reason) => {
    const override = reason === null ? null : { reason };
    const shown = shownOutcome(await askAsLead('scan.person', { attendeeId: person.attendee.id, direction, override }));
    if (shown === null) return;
    show(shown);
    sounding(shown);
  };

  const undo: Desk['undo'] = async (scan) => {
    const { scanId } = scan;
    // Whoever was registered at the desk by mistake is not to stay on the list.
    const reply = await (scan.method === 'walk-in'
      ? askAsLead('people.take-back', { scanId })
      : askAsLead('scan.undo', { scanId }));
    if (!reply.ok) return setNotice('no-answer');
    if (!reply.value.ok) return setNotice(undoNotice[reply.value.code]);
    put(reply.value.value);
    open({ kind: 'scan', scan: reply.value.value });
  };

  const printBadge: Desk['printBadge'] = async (person, copy) => {
    const reply = await ask('badge.print', { attendeeId: person.attendee.id, copy });
    if (!reply.ok) return setNotice('no-answer');
    setNotice(reply.value.ok ? 'badge-queued' : badgeNotice[reply.value.code]);
  };

  const newTicket: Desk['newTicket'] = async (person) => {
    const reply = await askAsLead('tickets.replace', { attendeeId: person.attendee.id });
    if (!reply.ok) return setNotice('no-answer');
    setNotice(reply.value.ok ? 'new-ticket' : reply.value.code === 'locked' ? 'not-allowed' : 'not-kept');
  };

  const openedScan = opened?.kind === 'scan' ? opened.scan : null;
  useVerdictPainted(openedScan?.scanId ?? null);
  const person = useFreshPerson(opened?.kind === 'person' ? opened.person : null);
  const latest = openedScan && (scans.find((scan) => scan.scanId === openedScan.scanId) ?? openedScan);
  const subject: Subject | null =
    latest !== null ? { kind: 'scan', scan: latest } : person !== null ? { kind: 'person', person } : opened;

  return {
    scanning,
    scans,
    subject,
    notice,
    verdicts,
    openScan: (scan) => open({ kind: 'scan', scan }),
    openPerson: (chosen) => open({ kind: 'person', person: chosen }),
    present: (scan) => {
      const shown: Shown = { kind: 'verdict', scan };
      show(shown);
      sounding(shown);
    },
    tell: setNotice,
    record,
    undo,
    printBadge,
    newTicket,
  };
};
