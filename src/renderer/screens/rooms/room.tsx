import type { ReactNode, RefObject } from 'react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { roomGroups, type RoomGroup, type RoomPerson, type RoomState } from '#shared/contract/requests/rooms.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { Button } from '../../components/button.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { localName } from '../../station/local-name.ts';
import { useRoomActs } from '../../station/use-room-acts.ts';
import { ChangeRoomDialog } from './change-room-dialog.tsx';
import { NextInLine } from './next-in-line.tsx';
import { PlacesOfRoom } from './places.tsx';
import { RoomFacts } from './room-facts.tsx';
import { RoomRow } from './room-row.tsx';
import { useRoomPeople } from './use-room-people.ts';

type Props = {
  readonly room: Checkpoint;
  readonly state: RoomState;
  readonly onBack: () => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onOpenPerson: (person: AttendeeView) => void;
};

/** One room: its places, and the people who are here, missing or waiting, with what can be done about each. */
export const Room = ({ room, state, onBack, field, onOpenPerson }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { locale } = useIntl();
  const acts = useRoomActs();
  const [group, setGroup] = useState<RoomGroup>(room.kind === 'workshop' ? 'missing' : 'here-unbooked');
  const [query, setQuery] = useState('');
  const [moved, setMoved] = useState<RoomPerson | null>(null);
  const people = useRoomPeople(room.id, group, query);
  const groups = roomGroups.filter(
    (key) => room.kind === 'workshop' || (people?.counts[key] ?? 0) > 0 || key === group,
  );
  const who = ({ id }: RoomPerson) => ({ attendeeId: id, checkpointId: room.id });
  const openPerson = async ({ id }: RoomPerson): Promise<void> => {
    const reply = await ask('attendee.get', { attendeeId: id });
    if (reply.ok && reply.value !== null) onOpenPerson(reply.value);
  };
  const more = people === null ? 0 : people.of - people.people.length;
  return (
    <section className="room" aria-label={localName(room.name, locale)}>
      <header className="room-head">
        <div className="room-title">
          <h2>
            <bdi>{localName(room.name, locale)}</bdi>
          </h2>
          <Button look="plain" icon="undo" onPress={onBack}>
            {text('rooms.all')}
          </Button>
        </div>
        <RoomFacts room={room} />
        <PlacesOfRoom room={room} state={state} />
        <NextInLine room={room} state={state} />
        <div className="room-filters">
          <TextField
            inputRef={field}
            label={text('rooms.query')}
            value={query}
            onChange={setQuery}
            maxLength={200}
            autoComplete="off"
          />
          <ChoiceGroup
            label={text('rooms.group')}
            value={group}
            options={groups.map((key) => ({
              key,
              label:
                people === null
                  ? text(`rooms.group.${key}`)
                  : text('rooms.group.counted', {
                      group: text(`rooms.group.${key}`),
                      count: format.number(people.counts[key]),
                    }),
            }))}
            onChange={setGroup}
          />
        </div>
        {acts.trouble !== null && (
          <p className="field-error" role="alert">
            {text(`rooms.trouble.${acts.trouble}`)}
          </p>
        )}
      </header>
      <ul className="room-people">
        {people?.people.map((person) => (
          <RoomRow
            key={person.id}
            person={person}
            group={group}
            onOpen={() => void openPerson(person)}
            onCheckOut={() => void acts.checkOut(who(person))}
            onMove={() => setMoved(person)}
            onWaitNoMore={() => void acts.wait(who(person), false)}
          />
        ))}
      </ul>
      <output className={people?.of === 0 || more > 0 ? 'guests-none' : 'unseen'}>
        {people !== null &&
          people.of === 0 &&
          (query === '' ? text('rooms.nobody', { group }) : text('rooms.nobody-found'))}
        {more > 0 && text('rooms.more', { count: more })}
      </output>
      {moved !== null && (
        <ChangeRoomDialog person={moved} room={room} onDone={() => setMoved(null)} onClose={() => setMoved(null)} />
      )}
    </section>
  );
};
