import { memo, type CSSProperties, type ReactNode } from 'react';
import type { TicketsDocument } from '#shared/contract/paper-document.ts';
import { inkOn, readableOn } from '../../styles/contrast.ts';
import { Speaking } from '../speaking.tsx';
import { Ticket } from './ticket.tsx';
import './tickets.css';

const paper = '#ffffff';

/** Tickets, one on each page or eight on each sheet with lines to cut along. */
export const Tickets = memo(({ tickets }: { readonly tickets: TicketsDocument }): ReactNode => {
  const { event, layout, items } = tickets;
  const colours = {
    '--event': event.colour,
    '--event-ink': inkOn(event.colour),
    '--event-text': readableOn(event.colour, paper, 7),
  } as CSSProperties;
  return (
    <div className={`tickets tickets-${layout}`} style={colours}>
      {items.map((ticket) => (
        <Speaking key={ticket.code} className="ticket" language={ticket.language} timeZone={event.timeZone}>
          <Ticket ticket={ticket} event={event} withHint={layout === 'page'} />
        </Speaking>
      ))}
    </div>
  );
});
