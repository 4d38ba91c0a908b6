import type { CodeReading } from '#shared/domain/ticket-code/code-reading.ts';
import { interpretReading } from '#shared/domain/ticket-code/candidates.ts';
import { emptyRepeatGuard, sight, type RepeatGuard } from '#shared/domain/repeat-guard.ts';
import type { ScanOutcome } from '#shared/contract/views.ts';
import type { HandlersOf, StationParts } from './parts.ts';

const shownScans = 20;
// The code of whoever comes with something that cannot be a ticket; they get the verdict "unknown" like any foreign ticket.
const unreadable = '';

/** Tickets and people presented, and what was recorded of them. */
export const scanHandlers = ({
  options,
  admission,
  askFirst,
  settings,
  authority,
  announcer,
}: StationParts): HandlersOf<'scan'> => {
  let guard: RepeatGuard = emptyRepeatGuard;

  const told = (outcome: ScanOutcome): ScanOutcome => {
    if (outcome.kind === 'verdict') announcer.announce('scan.happened', outcome.scan);
    return outcome;
  };

  const submit = (reading: CodeReading): ScanOutcome | Promise<ScanOutcome> => {
    const meaning = interpretReading(reading);
    // An empty reading is nothing that anybody presented.
    if (!meaning.ok && meaning.code === 'empty') return { kind: 'repeat' };
    const codes = meaning.ok ? meaning.candidates : [unreadable];
    const seen = sight(guard, codes[0] ?? unreadable, options.clock.monotonic());
    if (!seen.counts) {
      guard = seen.guard;
      return { kind: 'repeat' };
    }
    const before = guard;
    // Also while the list is asked the camera goes on seeing the ticket.
    guard = seen.guard;
    const { direction } = settings.current();
    return askFirst({ codes }, direction, (asked) => {
      const outcome = admission.byCodes(codes, direction, reading.kind, asked);
      // What could not be recorded is tried again as soon as the ticket is seen again.
      if (outcome.kind !== 'verdict') guard = before;
      return told(outcome);
    });
  };

  return {
    'scan.submit': submit,
    'scan.person': ({ attendeeId, direction, override }) => {
      if (!authority.may(override === null ? 'search' : 'override')) return { kind: 'locked' };
      // Whoever overrules has been told already.
      return override === null
        ? askFirst({ attendeeId }, direction, (asked) => told(admission.byPerson(attendeeId, direction, null, asked)))
        : told(admission.byPerson(attendeeId, direction, override.reason));
    },
    'scan.undo': ({ scanId }) => {
      if (!authority.may('undo')) return { ok: false, code: 'locked' };
      const outcome = admission.undo(scanId);
      // Whoever was undone may show the ticket again at once.
      guard = emptyRepeatGuard;
      return outcome;
    },
    'scan.recent': () => (authority.may('search') ? admission.lastScans(shownScans) : []),
  };
};
