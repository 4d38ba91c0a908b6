import type { ReactNode } from 'react';
import type { RecentScan } from '#shared/contract/views.ts';
import { Button } from '../../../components/button.tsx';
import { PersonName } from '../../../components/person-name.tsx';
import { Pill } from '../../../components/pill.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';

type Props = { readonly entered: ReadonlyArray<RecentScan>; readonly onUndo: (scan: RecentScan) => void };

/** Who was entered from paper since the screen was opened, the newest first, each with its way back. */
export const EnteredList = ({ entered, onUndo }: Props): ReactNode => {
  const text = useText();
  const { time, number } = useFormat();
  const count = entered.filter(({ undone }) => !undone).length;
  return (
    <div className="lists-entered">
      <p role="status">{text('lists.entered', { count, shown: number(count) })}</p>
      <ol>
        {entered.map((scan) => {
          const name = scan.person?.attendee.name ?? '';
          return (
            <li key={scan.scanId}>
              <span>{time(scan.at)}</span>
              <span className={scan.undone ? 'lists-undone' : ''}>
                <PersonName name={name} />
              </span>
              {scan.undone ? (
                <Pill tone="attention">{text('lists.entered.undone')}</Pill>
              ) : (
                <Button icon="undo" aria-label={text('lists.entered.undo', { name })} onPress={() => onUndo(scan)}>
                  {text('lists.entered.take-back')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
};
