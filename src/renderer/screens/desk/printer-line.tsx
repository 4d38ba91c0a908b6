import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { assertNever } from '#shared/assert-never.ts';
import type { StationState } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import type { Tone } from '../../components/pill.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

const PrinterDialog = lazy(async () => ({ default: (await import('./printer-dialog.tsx')).PrinterDialog }));

/** So few badges that somebody should fetch a new roll. */
const fewLeft = 20;

type Line = { readonly tone: Tone; readonly words: string };

const useLine = ({ printer, settings, openJobs, roll }: StationState): Line => {
  const text = useText();
  const waiting = openJobs.filter(({ state }) => state === 'queued' || state === 'sending').length;
  const isLow = roll !== null && roll.left <= fewLeft;
  if (settings.printer.kind === 'tray') return { tone: 'admitted', words: text('desk.status.printer.tray') };
  switch (printer.kind) {
    case 'not-ready': {
      const wait = waiting > 0 ? ` ${text('desk.status.printer.waiting', { waiting })}` : '';
      return { tone: 'attention', words: `${text(`desk.trouble.${printer.trouble}`)}${wait}` };
    }
    case 'unknown':
      return { tone: 'neutral', words: text('desk.status.printer.unknown') };
    case 'ready': {
      const state = text(printer.paperNearEnd ? 'desk.status.printer.near-end' : 'desk.status.printer.ready', {
        waiting,
      });
      const left = roll === null ? '' : ` · ${text('desk.status.printer.left', { left: roll.left })}`;
      return { tone: printer.paperNearEnd || isLow ? 'attention' : 'admitted', words: `${state}${left}` };
    }
    default:
      return assertNever(printer);
  }
};

/** Whether badges come out, what is left on the roll, and the way to another printer or a new roll. */
export const PrinterLine = (): ReactNode => {
  const text = useText();
  const station = useStation();
  const { tone, words } = useLine(station);
  const [isOpen, setOpen] = useState(false);
  const { settings, printer } = station;
  const isFailing = settings.printer.kind !== 'tray' && printer.kind === 'not-ready';
  return (
    <>
      <StatusLine
        icon={settings.printer.kind === 'tray' ? 'tray' : 'printer'}
        tone={tone}
        subject={text('desk.status.printer')}
        action={
          <Button look="plain" onPress={() => setOpen(true)}>
            {text(isFailing ? 'desk.printer.other' : 'desk.printer.change')}
          </Button>
        }
      >
        {words}
      </StatusLine>
      {isOpen && (
        <Suspense fallback={null}>
          <PrinterDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
