import type { ReactNode } from 'react';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** Whether badges come out, and what to do when they do not. */
export const PrinterLine = (): ReactNode => {
  const text = useText();
  const { printer, settings, openJobs } = useStation();
  const waiting = openJobs.filter((job) => job.state === 'queued' || job.state === 'sending').length;
  if (settings.printer.kind === 'tray')
    return (
      <StatusLine icon="tray" tone="admitted" subject={text('desk.status.printer')}>
        {text('desk.status.printer.tray')}
      </StatusLine>
    );
  if (printer.kind === 'not-ready')
    return (
      <StatusLine icon="printer" tone="attention" subject={text('desk.status.printer')}>
        {text(`desk.trouble.${printer.trouble}`)} {waiting > 0 && text('desk.status.printer.waiting', { waiting })}
      </StatusLine>
    );
  if (printer.kind === 'unknown')
    return (
      <StatusLine icon="printer" subject={text('desk.status.printer')}>
        {text('desk.status.printer.unknown')}
      </StatusLine>
    );
  return (
    <StatusLine
      icon="printer"
      tone={printer.paperNearEnd ? 'attention' : 'admitted'}
      subject={text('desk.status.printer')}
    >
      {text(printer.paperNearEnd ? 'desk.status.printer.near-end' : 'desk.status.printer.ready', { waiting })}
    </StatusLine>
  );
};
