import type { ReactNode } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { PersonName } from '../../components/person-name.tsx';
import { BadgePill, PresencePill, RegistrationPill } from './person-pills.tsx';

/** Whom staff opened from the search, and how they stand. */
export const PersonBand = ({ person }: { readonly person: AttendeeView }): ReactNode => (
  <header className="band" data-tone="person">
    <h2 className="band-name">
      <PersonName name={person.attendee.name} />
    </h2>
    <div className="pills">
      <RegistrationPill registration={person.attendee.registration} />
      <PresencePill person={person} />
      <BadgePill person={person} />
    </div>
  </header>
);
