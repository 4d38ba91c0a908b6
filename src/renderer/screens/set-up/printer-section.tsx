import type { ReactNode } from 'react';
import { useState } from 'react';
import type { PrinterState } from '#shared/domain/print-job.ts';
import { networkPrinter, type PrinterTarget } from '#shared/domain/printer-target.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { SwitchField } from '../../components/switch-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { useStation } from '../../station/use-station.ts';
import { PrinterWords } from './printer-words.tsx';
import { readPrinterAddress } from './printer-address.ts';
import { TestBadge } from './test-badge.tsx';
import type { Saving } from './use-saving.ts';

const widths = [576, 512, 384] as const;

/** Where badges go, whether that works now, and a test badge. */
export const PrinterSection = ({ saving }: { readonly saving: Saving }): ReactNode => {
  const text = useText();
  const { settings, printer } = useStation();
  const target = settings.printer;
  const network = target.kind === 'direct' && target.connection.kind === 'tcp' ? target.connection : null;
  const [wantsNetwork, setWantsNetwork] = useState(target.kind === 'direct');
  const [address, setAddress] = useState(network === null ? '' : `${network.host}:${network.port}`);
  const [checked, setChecked] = useState<PrinterState | 'checking' | null>(null);
  const read = readPrinterAddress(address);
  const widthDots = target.kind === 'direct' ? target.head.dots : 576;

  const take = async (next: PrinterTarget): Promise<void> => {
    setChecked('checking');
    const reply = await ask('printer.check', next);
    setChecked(reply.ok ? reply.value : { kind: 'unknown' });
    await saving.save({ printer: next });
  };
  const choose = (kind: 'tray' | 'tcp'): void => {
    setWantsNetwork(kind === 'tcp');
    setChecked(null);
    if (kind === 'tray') void saving.save({ printer: { kind: 'tray' } });
  };

  return (
    <div className="set-up-form">
      <SelectField
        label={text('set-up.printer.kind')}
        value={wantsNetwork ? 'tcp' : 'tray'}
        options={[
          { key: 'tray', label: text('set-up.printer.tray') },
          { key: 'tcp', label: text('set-up.printer.network') },
        ]}
        onChange={choose}
      />
      {wantsNetwork && (
        <>
          <TextField
            label={text('set-up.printer.address')}
            hint={text('set-up.printer.address.hint')}
            error={address !== '' && read === null ? text('set-up.printer.address.wrong') : null}
            value={address}
            onChange={setAddress}
            dir="ltr"
          />
          <SelectField
            label={text('set-up.printer.width')}
            value={String(widthDots)}
            options={widths.map((dots) => ({ key: String(dots), label: text(`set-up.printer.width.${dots}`) }))}
            onChange={(dots) => {
              const chosen = widths.find((width) => String(width) === dots);
              if (read !== null && chosen !== undefined) void take(networkPrinter(read, chosen));
            }}
          />
          <Button
            icon="check"
            isDisabled={read === null || checked === 'checking'}
            onPress={() => {
              if (read !== null) void take(networkPrinter(read, widthDots));
            }}
          >
            {text(checked === 'checking' ? 'set-up.printer.checking' : 'set-up.printer.check')}
          </Button>
        </>
      )}
      <StatusLine icon="printer" subject={text('set-up.printer.state')}>
        <PrinterWords target={target} state={checked === null || checked === 'checking' ? printer : checked} />
      </StatusLine>
      <SwitchField
        label={text('set-up.printer.on-admission')}
        hint={text('set-up.printer.on-admission.hint')}
        isSelected={settings.printOnAdmission}
        onChange={(printOnAdmission) => void saving.save({ printOnAdmission })}
      />
      <TestBadge />
    </div>
  );
};
