import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { useText } from '../../locales/use-text.tsx';

type Props = { readonly people: ReadonlyArray<AttendeeView>; readonly onOpen: (person: AttendeeView) => void };

/** Offers those who seem to be the same person, with the keyboard on the first. */
export const AlikePeople = ({ people, onOpen }: Props): ReactNode => {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <div className="alike" role="alert" ref={list}>
      <p>{text('people.alike.text', { count: people.length })}</p>
      {people.map((person) => (
        <Button key={person.attendee.id} onPress={() => onOpen(person)}>
          <span>
            <bdi>{person.attendee.name}</bdi>
            {person.attendee.organisation !== '' && (
              <>
                {' · '}
                <bdi>{person.attendee.organisation}</bdi>
              </>
            )}
          </span>
        </Button>
      ))}
    </div>
  );
};
