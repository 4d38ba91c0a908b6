import { useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { ask } from './bridge.ts';
import { useAsking } from './use-asking.ts';
import { useStation } from './use-station.ts';

/** The person as the station knows them now: asked again whenever anything changed, e.g. their badge came out. */
export const useFreshPerson = (person: AttendeeView | null): AttendeeView | null => {
  const station = useStation();
  const [fresh, setFresh] = useState<AttendeeView | null>(null);
  useAsking(
    person?.attendee.id ?? '',
    station,
    async (attendeeId) => {
      if (attendeeId === '') return null;
      const reply = await ask('attendee.get', { attendeeId });
      return reply.ok ? reply.value : null;
    },
    setFresh,
  );
  return fresh !== null && fresh.attendee.id === person?.attendee.id ? fresh : person;
};
