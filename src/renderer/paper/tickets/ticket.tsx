import type { ReactNode } from 'react';
import type { EventOnPaper, TicketOnPaper } from '#shared/contract/paper-document.ts';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { CodePicture } from '../code-picture.tsx';
import { Written } from '../written.tsx';

// As people read a number aloud; a code that is typed may have spaces.
const grouped = (code: string): string => code.match(/.{1,4}/gu)?.join(' ') ?? code;
// Nobody types a signed code, but it must stand where a phone's camera fails.
const long = 40;

type Props = {
  readonly ticket: TicketOnPaper;
  readonly event: EventOnPaper;
  /** Whether there is room to say what to do with it. */
  readonly withHint: boolean;
};

/** Everything that stands on one ticket. */
export const Ticket = ({ ticket, event, withHint }: Props): ReactNode => {
  const text = useText();
  const { time, day } = useFormat();
  const { name, organisation, category, workshops, code } = ticket;
  return (
    <>
      <header className="ticket-event">
        {event.logo !== null && <img src={event.logo} alt="" />}
        <h1>
          <Written text={event.name} />
        </h1>
        <p className="ticket-when">
          {text('paper.ticket.when', { day: day(event.startsAt), from: time(event.startsAt), to: time(event.endsAt) })}
        </p>
        {event.venue !== '' && (
          <p>
            <Written text={event.venue} />
          </p>
        )}
      </header>
      <section className="ticket-person">
        <h2>
          <Written text={name} />
        </h2>
        {organisation !== '' && (
          <p className="ticket-organisation">
            <Written text={organisation} />
          </p>
        )}
        <p className="ticket-category">
          <Written text={category} />
        </p>
        {workshops.length > 0 && (
          <ul className="ticket-workshops">
            {workshops.map((workshop) => (
              <li key={workshop}>
                <Written text={workshop} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <figure className="ticket-code">
        <CodePicture code={code} />
        <figcaption dir="ltr" className={code.length > long ? 'is-long' : undefined}>
          {grouped(code)}
        </figcaption>
      </figure>
      {withHint && <p className="ticket-hint">{text('paper.ticket.hint')}</p>}
    </>
  );
};
