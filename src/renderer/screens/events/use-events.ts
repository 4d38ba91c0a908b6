import { useCallback, useEffect, useState } from 'react';
import type {
  EventsView,
  EventSwitchTrouble,
  EventTemplate,
  TemplateTrouble,
} from '#shared/contract/requests/events.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { ask } from '../../station/bridge.ts';
import { returnTo, stayHere } from '../../station/return-to.ts';
import type { SectionKey } from '../set-up/section-key.ts';

export type EventsTrouble = EventSwitchTrouble | TemplateTrouble | 'wrong-name' | 'bad-event' | 'failed';
type Answer = { readonly ok: true; readonly value: Outcome<unknown, EventsTrouble> } | { readonly ok: false };

/** The events and templates on this machine, and what can be done with them. */
export type Events = {
  /** Null before the answer. */
  readonly view: EventsView | null;
  readonly templates: ReadonlyArray<EventTemplate>;
  readonly trouble: EventsTrouble | null;
  readonly isBusy: boolean;
  /** Does something and looks again; with `leads` the page is loaded anew and comes back to that section. Says whether it worked. */
  readonly run: (act: () => Promise<Answer>, leads?: SectionKey) => Promise<boolean>;
};

/** The events as they were when the screen was opened or something was done last. */
export const useEvents = (): Events => {
  const [view, setView] = useState<EventsView | null>(null);
  const [templates, setTemplates] = useState<ReadonlyArray<EventTemplate>>([]);
  const [trouble, setTrouble] = useState<EventsTrouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const look = useCallback(async (): Promise<void> => {
    const [events, known] = await Promise.all([ask('events.list', undefined), ask('events.templates', undefined)]);
    if (events.ok) setView(events.value);
    if (known.ok) setTemplates(known.value);
  }, []);
  useEffect(() => {
    const first = async (): Promise<void> => look();
    void first();
  }, [look]);

  const run: Events['run'] = async (act, leads) => {
    setBusy(true);
    setTrouble(null);
    if (leads !== undefined) returnTo(leads);
    const reply = await act();
    const code = !reply.ok ? 'failed' : reply.value.ok ? null : reply.value.code;
    if (code !== null) stayHere();
    setTrouble(code);
    // Where the page is loaded anew nothing more is to be pressed.
    if (code !== null || leads === undefined) setBusy(false);
    await look();
    return code === null;
  };
  return { view, templates, trouble, isBusy, run };
};
