import type { ReactNode } from 'react';
import type { FoundPrinter } from '#shared/domain/printer-target.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Pill } from '../../../components/pill.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { PrinterStateLine } from './printer-words.tsx';
import { useCheck } from './use-check.ts';
import { usePrinterWords } from './use-printer-words.ts';

type Props = { readonly printer: FoundPrinter; readonly isChosen: boolean; readonly onChoose: () => void };

/** One printer to choose: what it is, how it is reached, and on request how it is. */
export const PrinterRow = ({ printer: { target, model, permitted }, isChosen, onChoose }: Props): ReactNode => {
  const text = useText();
  const { name, how } = usePrinterWords()(target, model);
  const { state, check } = useCheck();
  return (
    <li className="printer-row" data-chosen={isChosen}>
      <Icon name={target.kind === 'tray' ? 'tray' : 'printer'} />
      <div className="printer-words">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span>{how}</span>
      </div>
      <div className="printer-actions">
        {target.kind !== 'tray' && (
          <Button
            aria-label={text('set-up.printer.check.of', { printer: name })}
            isDisabled={state === 'asking'}
            onPress={() => void check(target)}
          >
            {text(state === 'asking' ? 'set-up.printer.checking' : 'set-up.printer.check')}
          </Button>
        )}
        {isChosen ? (
          <Pill tone="admitted" icon="check">
            {text('set-up.printer.in-use')}
          </Pill>
        ) : (
          <Button look="primary" aria-label={text('set-up.printer.use.of', { printer: name })} onPress={onChoose}>
            {text('set-up.printer.use')}
          </Button>
        )}
      </div>
      <div className="printer-state" role="status">
        {!permitted && <PrinterStateLine target={target} state={{ kind: 'not-ready', trouble: 'not-permitted' }} />}
        {permitted && state !== null && state !== 'asking' && <PrinterStateLine target={target} state={state} />}
      </div>
    </li>
  );
};
