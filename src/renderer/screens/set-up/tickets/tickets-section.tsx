import type { ReactNode } from 'react';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { useStation } from '../../../station/use-station.ts';
import { MakingFile } from '../making-file.tsx';
import { ChooseTickets } from './choose-tickets.tsx';
import { useTickets } from './use-tickets.ts';
import './tickets.css';

const Making = (): ReactNode => {
  const text = useText();
  const { number } = useFormat();
  const work = useTickets();
  return (
    <MakingFile
      work={work}
      making={text('tickets.making')}
      done={(count) => text('tickets.done', { count, shown: number(count) })}
      again={text('tickets.again')}
      trouble={(code) => text(`tickets.trouble.${code}`)}
      onReveal={(path) => void ask('tickets.reveal', { path })}
    >
      <ChooseTickets onMake={(order) => void work.start(order)} />
    </MakingFile>
  );
};

/** Tickets for those on the guest list, as files to print and to send. */
export const TicketsSection = (): ReactNode => {
  const text = useText();
  const { hasAttendees } = useStation();
  return (
    <div className="set-up-form">
      <p>{text('tickets.what')}</p>
      {hasAttendees ? <Making /> : <p>{text('tickets.nobody')}</p>}
    </div>
  );
};
