import { useState } from 'react';
import type { Event } from '#shared/domain/event.ts';

/** The steps in which an event is set up before it is made. */
export const newEventSteps = ['start', 'name', 'days', 'languages', 'categories', 'checkpoints'] as const;
export type NewEventStep = (typeof newEventSteps)[number];

/** An event in the making: it can be left at any step and continued another day. */
export type NewEventDraft = {
  readonly step: NewEventStep;
  /** Null before something to begin with was chosen. */
  readonly event: Event | null;
  /** The open event's badge layouts come along. */
  readonly withLayouts: boolean;
};

const key = 'new-event';
const first: NewEventDraft = { step: 'start', event: null, withLayouts: false };

const read = (): NewEventDraft => {
  const text = localStorage.getItem(key);
  return text === null ? first : (JSON.parse(text) as NewEventDraft);
};

/** Whether an event was begun and not made yet. */
export const isBegun = (): boolean => read().event !== null;

/** The draft, kept on this machine; it holds no people. */
export const useNewEventDraft = (): readonly [
  draft: NewEventDraft,
  change: (change: Partial<NewEventDraft>) => void,
  forget: () => void,
] => {
  const [draft, setDraft] = useState(read);
  const change = (more: Partial<NewEventDraft>): void => {
    const next = { ...draft, ...more };
    localStorage.setItem(key, JSON.stringify(next));
    setDraft(next);
  };
  const forget = (): void => {
    localStorage.removeItem(key);
    setDraft(first);
  };
  return [draft, change, forget];
};
