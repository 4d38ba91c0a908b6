import type { ReactNode } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { CorrectDialog } from '../people/correct-dialog.tsx';
import { HistoryDialog } from '../people/history-dialog.tsx';
import { SubstituteDialog } from '../people/substitute-dialog.tsx';
import { WalkInDialog } from '../people/walk-in-dialog.tsx';
import type { Asking } from './asking.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import type { Desk } from './use-desk.ts';

type Props = {
  readonly asking: Asking | null;
  readonly desk: Desk;
  readonly person: AttendeeView | null;
  /** The desk itself comes to the front, with whom the answer was about. */
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** The one dialog that is asked for, if any. */
export const DeskDialogs = ({ asking, desk, person, onDone, onClose }: Props): ReactNode => {
  if (asking === null) return null;
  if (asking.kind === 'help') return <ShortcutsDialog onClose={onClose} />;
  if (asking.kind === 'walk-in')
    return (
      <WalkInDialog
        onClose={onClose}
        onOpen={(known) => {
          onDone();
          desk.openPerson(known);
        }}
        onRegistered={(scan) => {
          onDone();
          desk.present(scan);
        }}
      />
    );
  if (person === null || asking.since !== desk.verdicts) return null;
  switch (asking.kind) {
    case 'override':
      return (
        <OverrideDialog
          person={person}
          onClose={onClose}
          onReason={(reason) => {
            onDone();
            void desk.record(person, 'entry', reason);
          }}
        />
      );
    case 'correct':
      return (
        <CorrectDialog
          person={person}
          onClose={onClose}
          onCorrected={({ badge }) => {
            onDone();
            desk.tell(badge === 'none' ? 'corrected' : 'corrected-badge');
          }}
        />
      );
    case 'substitute':
      return (
        <SubstituteDialog
          person={person}
          onClose={onClose}
          onSubstituted={(substitute) => {
            onDone();
            desk.openPerson(substitute);
            desk.tell('substituted');
          }}
        />
      );
    case 'history':
      return (
        <HistoryDialog
          person={person}
          onClose={onClose}
          onReturned={(returned) => {
            onDone();
            desk.openPerson(returned);
            desk.tell('given-back');
          }}
        />
      );
    default:
      return assertNever(asking);
  }
};
