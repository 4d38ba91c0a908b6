import { useState } from 'react';
import { eventProblems, type EventProblem } from '#shared/domain/event-coherence.ts';
import type { Event } from '#shared/domain/event.ts';
import type { EventChangeTrouble } from '#shared/contract/requests/events.ts';
import { ask } from '../../../station/bridge.ts';
import { returnTo, stayHere } from '../../../station/return-to.ts';
import { useStation } from '../../../station/use-station.ts';

/** The event while somebody changes it; nothing holds before it is saved. */
export type EventDraft = {
  readonly draft: Event;
  readonly set: (change: Partial<Event>) => void;
  readonly isChanged: boolean;
  readonly problems: ReadonlyArray<EventProblem>;
  readonly state: 'idle' | 'saving' | EventChangeTrouble | 'failed';
  readonly save: () => void;
  readonly discard: () => void;
  /** Takes the last saving back; null where there was none in this sitting. */
  readonly undo: (() => void) | null;
};

const beforeKey = 'event-before';

/** The event as it was before the last saving, which loaded the page anew. */
const readBefore = (id: string): Event | null => {
  const text = sessionStorage.getItem(beforeKey);
  const before = text === null ? null : (JSON.parse(text) as Event);
  return before?.id === id ? before : null;
};

/** The draft of the open event. */
export const useEventDraft = (): EventDraft => {
  const { event } = useStation();
  const [change, setChange] = useState<Partial<Event>>({});
  const [state, setState] = useState<EventDraft['state']>('idle');
  const [before] = useState(() => readBefore(event.id));
  const draft = { ...event, ...change };

  const store = async (next: Event, afterwards: Event | null): Promise<void> => {
    setState('saving');
    returnTo('event');
    const reply = await ask('events.change', { event: next });
    if (reply.ok && reply.value.ok) {
      // The page is loaded anew in a moment, with the event as it is then.
      if (afterwards === null) sessionStorage.removeItem(beforeKey);
      else sessionStorage.setItem(beforeKey, JSON.stringify(afterwards));
      return;
    }
    stayHere();
    setState(reply.ok && !reply.value.ok ? reply.value.code : 'failed');
  };

  return {
    draft,
    set: (more) => {
      setState('idle');
      setChange((now) => ({ ...now, ...more }));
    },
    isChanged: JSON.stringify(draft) !== JSON.stringify(event),
    problems: eventProblems(draft),
    state,
    save: () => void store(draft, event),
    discard: () => {
      setState('idle');
      setChange({});
    },
    undo: before === null ? null : () => void store(before, null),
  };
};
