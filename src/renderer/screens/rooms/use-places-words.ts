import type { RoomState } from '#shared/contract/requests/rooms.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { Tone } from '../../components/pill.tsx';
import { useText } from '../../locales/use-text.tsx';

/** What can be said of the places of a room. `free` may be below none where it is overbooked, and is null where nobody counts. */
export type PlacesWords = { readonly free: number | null; readonly words: string; readonly tone: Tone };

const toneOf = (free: number): Tone => (free < 0 ? 'refused' : free === 0 ? 'attention' : 'admitted');

/** Says how many places are left: of workshops those nobody booked, of stands those where nobody is. */
export const usePlacesWords = (): ((
  room: Pick<Checkpoint, 'kind' | 'rules'>,
  state: Pick<RoomState, 'booked' | 'inside'>,
) => PlacesWords) => {
  const text = useText();
  return ({ kind, rules }, { booked, inside }) => {
    if (rules.capacity === null) return { free: null, words: '', tone: 'neutral' };
    const free = rules.capacity - (kind === 'workshop' ? booked : inside);
    const words = free < 0 ? text('rooms.over', { count: -free }) : text('rooms.free', { count: free });
    return { free, words, tone: toneOf(free) };
  };
};
