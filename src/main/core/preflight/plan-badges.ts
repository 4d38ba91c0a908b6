import type { Database } from 'better-sqlite3';
import { badgeContent } from '#core/event/badge-content.ts';
import { assertNever } from '#shared/assert-never.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import type { Event } from '#shared/domain/event.ts';
import { spaceOn } from '#shared/domain/paper.ts';
import type { PrintHead, PrinterTarget } from '#shared/domain/printer-target.ts';
import type { ChosenLayout } from '../badges/layout-for.ts';
import { trayHead } from '../printing/paper-tray.ts';
import { systemHead } from '../printing/system-printer.ts';
import type { Attendees } from '../store/attendees.ts';
import type { PlannedBadge } from './preflight.ts';

/** The print head of a printer, whatever its kind. */
export const headOf = (target: PrinterTarget): PrintHead => {
  switch (target.kind) {
    case 'direct':
      return target.head;
    case 'system':
      return systemHead;
    case 'tray':
      return trayHead;
    default:
      return assertNever(target);
  }
};

/** The badge that somebody would get from the printer and paper of the settings; null for somebody who is not on the list. */
export const planBadges =
  (
    event: Event,
    attendees: Attendees,
    settings: () => StationSettings,
    layoutOf: (category: string) => ChosenLayout,
    /** The marks of what somebody answered. */
    marksOf: (attendeeId: string) => ReadonlyArray<string>,
  ): ((attendeeId: string) => PlannedBadge | null) =>
  (attendeeId) => {
    const attendee = attendees.byId(attendeeId);
    if (attendee === null) return null;
    const code = attendees.codesOf(attendeeId)[0] ?? null;
    const { printer, paper } = settings();
    const content = badgeContent(event, attendee, code, marksOf(attendeeId));
    const { text, missing } = layoutOf(attendee.category);
    return {
      attendee,
      code,
      drawing: { content, layout: text, space: spaceOn(paper, headOf(printer)) },
      isLayoutMissing: missing !== null,
    };
  };

/** Everybody who may get a badge, by id, in the order of the list. */
export const prepareExpected = (db: Database): (() => ReadonlyArray<string>) => {
  const ids = db.prepare<[], string>("SELECT id FROM attendee WHERE registration <> 'cancelled' ORDER BY key").pluck();
  return () => ids.all();
};
