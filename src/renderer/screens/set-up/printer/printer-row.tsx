import type { ReactNode } from 'react';
import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { PrinterCard } from './printer-card.tsx';
import { PrinterStateLine } from './printer-words.tsx';
import { useCheck } from './use-check.ts';
import { usePrinterWords } from './use-printer-words.ts';

type Props = { readonly printer: FoundPrinter; readonly onChoose: () => void };

/** One printer to choose: what it is, how it is reached, and on request how it is. */
export const PrinterRow = ({ printer: { target, model, permitted }, onChoose }: Props): ReactNode => {
  const text = useText();
  const words = usePrinterWords()(target, model);
  const { state, check } = useCheck();
  const shown = permitted ? state : ({ kind: 'not-ready', trouble: 'not-permitted' } as const);
  return (
    <li>
      <PrinterCard
        target={target}
        words={words}
        actions={
          <>
            {target.kind !== 'tray' && (
              <Button
                aria-label={text('set-up.printer.check.of', { printer: words.name })}
                isDisabled={state === 'asking'}
                onPress={() => void check(target)}
              >
                {text(state === 'asking' ? 'set-up.printer.checking' : 'set-up.printer.check')}
              </Button>
            )}
            <Button
              look="primary"
              aria-label={text('set-up.printer.use.of', { printer: words.name })}
              onPress={onChoose}
            >
              {text('set-up.printer.use')}
            </Button>
          </>
        }
      >
        {shown !== null && shown !== 'asking' && <PrinterStateLine target={target} state={shown} />}
      </PrinterCard>
    </li>
  );
};
