import type { StationOptions } from '#core/ports.ts';
import type { NewPerson } from '#shared/contract/requests/people.ts';
import { runStation } from './station.ts';

/** A station on the demo event with a desk before it, and short ways to ask it about people. */
export const runDesk = async (more: Partial<StationOptions> = {}) => {
  const station = await runStation(more);
  const { handlers } = station;
  const { event } = await handlers['station.state'](undefined);
  const workshops = event.checkpoints.filter(({ kind }) => kind === 'workshop');
  const walkIn = (says: Partial<NewPerson> = {}) =>
    handlers['people.register']({
      name: 'Ada Vietz',
      organisation: 'Seilerei Vietz',
      category: 'participant',
      language: null,
      bookings: [],
      ...says,
    });
  return {
    ...station,
    event,
    workshops,
    headcount: async () => (await handlers['station.state'](undefined)).headcount,
    find: async (query: string) => {
      const [found] = await handlers['attendee.search']({ query, limit: 1 });
      if (found === undefined) throw new Error('nobody found');
      return found;
    },
    walkIn,
    /** Registers a walk-in who must be taken. */
    registered: async (says: Partial<NewPerson> = {}) => {
      const outcome = await walkIn(says);
      if (!outcome.ok || outcome.value.person === null) throw new Error(outcome.ok ? 'nobody' : outcome.code);
      return { scan: outcome.value, person: outcome.value.person };
    },
    admit: async (attendeeId: string) => {
      const outcome = await handlers['scan.person']({ attendeeId, direction: 'entry', override: null });
      if (outcome.kind !== 'verdict') throw new Error(outcome.kind);
      return outcome.scan;
    },
  };
};
