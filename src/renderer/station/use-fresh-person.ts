import { useEffect, useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { ask } from './bridge.ts';
import { useStation } from './use-station.ts';

/** The person as the station knows them now: asked again whenever one of their badges gets further. */
export const useFreshPerson = (person: AttendeeView | null): AttendeeView | null => {
  const { openJobs } = useStation();
  const [fresh, setFresh] = useState<AttendeeView | null>(null);
  const attendeeId = person?.attendee.id ?? null;
  const badges = openJobs
    .filter((job) => job.attendeeId === attendeeId)
    .map((job) => job.state)
    .join();

  useEffect(() => {
    let wanted = true;
    const load = async (id: string): Promise<void> => {
      const reply = await ask('attendee.get', { attendeeId: id });
      if (wanted && reply.ok) setFresh(reply.value);
    };
    if (attendeeId !== null) void load(attendeeId);
    return () => {
      wanted = false;
    };
  }, [attendeeId, badges]);

  return fresh?.attendee.id === attendeeId && fresh !== null ? fresh : person;
};
