import { type ReactNode, type Ref, useId } from 'react';
import { printerKey } from '#shared/domain/printer-address.ts';
import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { PrinterCard } from './printer-card.tsx';
import { PrinterStateLine } from './printer-words.tsx';
import { TestBadge } from './test-badge.tsx';
import { useCheck } from './use-check.ts';
import { usePaperWords } from './use-paper-words.ts';
import { usePrinterWords } from './use-printer-words.ts';

type Props = { readonly found: ReadonlyArray<FoundPrinter>; readonly ref: Ref<HTMLElement> };

/** The printer that badges go to now: what it is, what lies in it, how it is, and whether a badge comes out. */
export const ChosenPrinter = ({ found, ref }: Props): ReactNode => {
  const text = useText();
  const heading = useId();
  const { settings, printer } = useStation();
  const target = settings.printer;
  const key = printerKey(target);
  const { name, how } = usePrinterWords()(target, found.find((one) => printerKey(one.target) === key)?.model ?? '');
  const paper = usePaperWords()(settings.paper);
  const { state, check } = useCheck();

  return (
    <section className="printer-part" aria-labelledby={heading} tabIndex={-1} ref={ref}>
      <h3 id={heading}>{text('set-up.printer.chosen')}</h3>
      <PrinterCard
        target={target}
        words={{ name, how: `${how} · ${paper}` }}
        actions={
          <Button icon="repeat" isDisabled={state === 'asking'} onPress={() => void check(target)}>
            {text(state === 'asking' ? 'set-up.printer.checking' : 'set-up.printer.ask-again')}
          </Button>
        }
      >
        <PrinterStateLine target={target} state={printer} />
      </PrinterCard>
      <TestBadge kind={target.kind} key={key} />
    </section>
  );
};
