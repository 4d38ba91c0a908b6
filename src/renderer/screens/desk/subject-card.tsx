import type { ReactNode } from 'react';
import type { Desk } from './use-desk.ts';
import { NoSubject } from './no-subject.tsx';
import { PersonActions } from './person-actions.tsx';
import type { PersonActionsProps } from './person-actions.tsx';
import { PersonBand } from './person-band.tsx';
import { PersonDetails } from './person-details.tsx';
import { isShutOut, RefusalRemedies } from './rooms/refusal-remedies.tsx';
import { personOf } from './subject.ts';
import { CannotRecordBand, VerdictBand } from './verdict-band.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

type Props = Omit<PersonActionsProps, 'person'> & { readonly desk: Desk; readonly onSetUp: () => void };

/** The large card: the verdict of the last scan, or whoever staff opened, with what can be done. */
export const SubjectCard = ({ desk, possible, actions, onMore, onSetUp }: Props): ReactNode => {
  const text = useText();
  const { recording } = useStation();
  const { subject, notice } = desk;
  const person = personOf(subject);
  // Nobody is welcomed while nothing can be recorded, whatever was shown before.
  if (recording.kind === 'trouble' && (subject === null || subject.kind === 'cannot-record'))
    return (
      <section className="card" aria-label={text('desk.card')}>
        <CannotRecordBand cause={recording.cause} />
      </section>
    );
  if (subject === null) return <NoSubject onSetUp={onSetUp} />;
  return (
    <section className="card" aria-label={text('desk.card')}>
      {subject.kind === 'cannot-record' && <CannotRecordBand cause={subject.cause} />}
      {subject.kind === 'scan' && (
        <VerdictBand scan={subject.scan} isLatest={desk.scans[0]?.scanId === subject.scan.scanId} />
      )}
      {subject.kind === 'person' && <PersonBand person={subject.person} />}
      {person !== null && subject.kind === 'scan' && isShutOut(subject.scan) && (
        <RefusalRemedies
          key={subject.scan.scanId}
          person={person}
          onAdmit={() => void desk.record(person, 'entry', null)}
        />
      )}
      {person !== null && <PersonDetails person={person} onBadgeOutdated={() => desk.tell('badge-outdated')} />}
      <output className="card-notice">{notice !== null && text(`desk.notice.${notice}`)}</output>
      <PersonActions person={person} possible={possible} actions={actions} onMore={onMore} />
    </section>
  );
};
