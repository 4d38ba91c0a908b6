import type { ReactNode } from 'react';
import type { Event } from '#shared/domain/event.ts';
import './event-mark.css';

const initials = (name: string): string =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(name)]
    .filter((part) => part.isWordLike)
    .slice(0, 2)
    .map((part) => [...part.segment][0]?.toLocaleUpperCase() ?? '')
    .join('');

/** The event's logo, or its initials on its colour. The name stands beside it, so screen readers pass over it. */
export const EventMark = ({ event }: { readonly event: Event }): ReactNode =>
  event.logo === null ? (
    <span className="event-mark" aria-hidden="true">
      {initials(event.name)}
    </span>
  ) : (
    <img className="event-mark" src={event.logo} alt="" />
  );
