import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStation } from '../../station/use-station.ts';
import { DeskJournal } from '../journal/desk-journal.tsx';
import { everybody, Guests } from '../people/guests.tsx';
import { Rooms } from '../rooms/rooms.tsx';
import { Announcement } from './announcement.tsx';
import { CameraTile } from './camera-tile.tsx';
import type { Asking, PersonQuestion } from './asking.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskHeader } from './desk-header.tsx';
import type { DeskView } from './desk-view.ts';
import { FleetBanner } from './fleet-banner.tsx';
import type { MoreAct } from './more-menu.tsx';
import { PaperTray } from './paper-tray.tsx';
import { RecentScans } from './recent-scans.tsx';
import { RecordingBanner } from './recording-banner.tsx';
import { DoorPlaces } from './rooms/door-places.tsx';
import { SearchField } from './search-field.tsx';
import { useShortcuts } from './shortcuts.ts';
import { StationStatus } from './station-status.tsx';
import { SubjectCard } from './subject-card.tsx';
import { personOf, possibleFor } from './subject.ts';
import { useDesk } from './use-desk.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useTypingReachesField } from './use-typing-reaches-field.ts';
import './desk.css';

type Props = {
  readonly onSetUp: () => void;
  /** Opens the set-up where findings are settled. */
  readonly onFindings: () => void;
};

/** The staff's screen at the entrance: one field, one large card, and how everything stands beside it. */
export const Desk = ({ onSetUp, onFindings }: Props): ReactNode => {
  const { settings } = useStation();
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [wanted, setWanted] = useState<{ readonly view: DeskView; readonly since: number }>({ view: 'desk', since: 0 });
  const [guests, setGuests] = useState(everybody);
  const [openRoom, setOpenRoom] = useState<string | null>(null);
  // Whatever staff look at, the next ticket brings its verdict.
  const view = wanted.since === desk.verdicts ? wanted.view : 'desk';
  const show = (next: DeskView): void => setWanted({ view: next, since: desk.verdicts });
  // No key acts on somebody who is not in sight.
  const subject = view === 'desk' ? desk.subject : null;
  const person = personOf(subject);
  const possible = possibleFor(subject);

  const toField = (): void => {
    // The field is there to be focused only when the view has changed.
    flushSync(() => show('desk'));
    field.current?.focus();
    field.current?.select();
  };
  const about = (kind: PersonQuestion): void => setAsking({ kind, since: desk.verdicts });
  const actions = {
    help: () => setAsking({ kind: 'help' }),
    walkIn: () => setAsking({ kind: 'walk-in' }),
    field: toField,
    admit: () => void (person !== null && possible.admit && desk.record(person, 'entry', null)),
    checkOut: () => void (person !== null && possible.checkOut && desk.record(person, 'exit', null)),
    undo: () => void (subject?.kind === 'scan' && possible.undo && desk.undo(subject.scan)),
    badge: () =>
      void (person !== null && possible.badge !== null && desk.printBadge(person, possible.badge === 'again')),
    override: () => {
      if (possible.override) about('override');
    },
  };
  const onMore = (act: MoreAct): void => {
    if (act !== 'ticket') about(act);
    else if (person !== null) void desk.newTicket(person);
  };
  useShortcuts(actions);
  useTypingReachesField(field);
  useFocusKept(field, subject);

  return (
    <div className="desk">
      <DeskHeader view={view} onView={show} onHelp={actions.help} onSetUp={onSetUp} />
      <RecordingBanner />
      <FleetBanner />
      <div className="desk-body" data-view={view}>
        <main className="desk-main">
          {view === 'desk' && (
            <>
              <SearchField
                inputRef={field}
                onCode={(text) => void desk.scanning.submit({ kind: 'typed', text })}
                onPerson={desk.openPerson}
                onHelp={actions.help}
                onWalkIn={actions.walkIn}
              />
              <SubjectCard desk={desk} possible={possible} actions={actions} onMore={onMore} onSetUp={onSetUp} />
            </>
          )}
          {view === 'guests' && (
            <Guests
              shown={guests}
              onShow={setGuests}
              field={field}
              onOpen={(chosen) => {
                show('desk');
                desk.openPerson(chosen);
              }}
            />
          )}
          {view === 'rooms' && (
            <Rooms
              openId={openRoom}
              onOpenRoom={setOpenRoom}
              field={field}
              onOpenPerson={(chosen) => {
                show('desk');
                desk.openPerson(chosen);
              }}
            />
          )}
          {view === 'journal' && <DeskJournal />}
        </main>
        {view === 'desk' && (
          <RecentScans
            scans={desk.scans}
            openId={subject?.kind === 'scan' ? subject.scan.scanId : null}
            onOpen={desk.openScan}
          />
        )}
        <aside className="desk-side">
          <DoorPlaces />
          <CameraTile container={desk.scanning.container} camera={desk.scanning.camera} />
          <StationStatus camera={desk.scanning.camera} onSetUp={onSetUp} onFindings={onFindings} />
          {settings.printer.kind === 'tray' && <PaperTray />}
        </aside>
      </div>
      <Announcement subject={desk.subject} />
      <DeskDialogs
        asking={asking}
        desk={desk}
        person={person}
        onDone={() => {
          setAsking(null);
          show('desk');
        }}
        onClose={() => setAsking(null)}
      />
    </div>
  );
};
