import { useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { ask } from './bridge.ts';
import { useAsking } from './use-asking.ts';
import { useStation } from './use-station.ts';

/** The person as the station knows them now: asked again whenever one of their badges gets further. */
export const useFreshPerson = (person: AttendeeView | null): AttendeeView | null => {
  const { openJobs } = useStation();
  const [fresh, setFresh] = useState<AttendeeView | null>(null);
  const attendeeId = person?.attendee.id ?? null;
  const badges = openJobs.filter((job) => job.attendeeId === attendeeId).map((job) => job.state);

  useAsking(
    `${attendeeId} ${badges.join()}`,
    async () => {
      if (attendeeId === null) return null;
      const reply = await ask('attendee.get', { attendeeId });
      return reply.ok ? reply.value : null;
    },
    setFresh,
  );

  return fresh?.attendee.id === attendeeId ? fresh : person;
};
