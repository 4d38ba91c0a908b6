import type { ReactNode } from 'react';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { FoundPrinter, PrinterTarget } from '#shared/domain/printer-target.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useStation } from '../../station/use-station.ts';
import { PrinterList } from '../set-up/printer/printer-list.tsx';
import { Roll } from '../set-up/printer/roll.tsx';
import { useFound } from '../../station/use-found.ts';
import '../set-up/printer/printer.css';

/** The roll in the printer, and the printers that could take the waiting badges over. */
export const PrinterDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText();
  const { settings, openJobs } = useStation();
  const { found, looking } = useFound('printer.list');
  const seen = new Set(found.map(({ target }) => printerKey(target)));
  // One that was typed in, or is not announced, was used before all the same.
  const before = settings.recentPrinters
    .map(({ printer }): FoundPrinter => ({ target: printer, model: '', permitted: true }))
    .filter(({ target }) => target.kind !== 'tray' && !seen.has(printerKey(target)));
  const waiting = openJobs.filter(({ state }) => state === 'queued').length;
  const use = async (target: PrinterTarget): Promise<void> => {
    const reply = await ask('printer.use', target);
    if (reply.ok && reply.value.ok) onClose();
  };
  return (
    <Dialog title={text('desk.printer.title')} onClose={onClose}>
      {settings.printer.kind !== 'tray' && <Roll />}
      <p>{text('desk.printer.text', { waiting })}</p>
      <PrinterList
        found={{ found: [...before, ...found], looking }}
        chosen={settings.printer}
        onChoose={(target) => void use(target)}
      />
    </Dialog>
  );
};
