// Tens of thousands of rows of which a few are drawn: the keyboard stays on the list, which says which row it is at.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import type { ListedGuests } from '#shared/contract/requests/people.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { useText } from '../../locales/use-text.tsx';
import { GuestRow } from './guest-row.tsx';
import { useRows } from './use-rows.ts';
import { useWindow } from './use-window.ts';

type Props = {
  readonly listed: ListedGuests;
  /** The row that the keyboard is at. */
  readonly marked: number;
  readonly onMark: (row: number) => void;
  readonly onOpen: (person: AttendeeView) => void;
};

/** The people of a list, however many: only those in sight are drawn. Arrows move, Enter opens. */
export const GuestRows = ({ listed, marked, onMark, onOpen }: Props): ReactNode => {
  const text = useText();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const { total } = listed;
  const shown = useWindow(frame, total);
  const rowAt = useRows(listed.list, shown.from, shown.to);
  const at = Math.min(marked, total - 1);

  // Back from somebody's card the list stands where it was.
  const onShown = useEffectEvent(() => shown.reveal(at));
  useEffect(() => onShown(), []);

  const move = (to: number): void => {
    const row = Math.max(0, Math.min(total - 1, to));
    onMark(row);
    shown.reveal(row);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at - 1),
    PageDown: () => move(at + shown.inSight),
    PageUp: () => move(at - shown.inSight),
    Home: () => move(0),
    End: () => move(total - 1),
    Enter: () => {
      const person = rowAt(at);
      if (person !== undefined) onOpen(person);
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const rows = Array.from({ length: shown.to - shown.from }, (_, n) => shown.from + n);
  return (
    <div
      ref={frame}
      className="guests-rows"
      role="listbox"
      tabIndex={0}
      aria-label={text('people.list.label')}
      {...(at >= shown.from && at < shown.to ? { 'aria-activedescendant': `${id}-${at}` } : {})}
      onScroll={shown.onScroll}
      onKeyDown={onKeyDown}
    >
      <div className="guests-all" role="presentation" style={{ blockSize: total * shown.rowHeight }}>
        {rows.map((row) => {
          const person = rowAt(row);
          return (
            <div
              key={row}
              id={`${id}-${row}`}
              className="guest"
              role="option"
              aria-selected={row === at}
              aria-setsize={total}
              aria-posinset={row + 1}
              style={{ insetBlockStart: row * shown.rowHeight, blockSize: shown.rowHeight }}
              onClick={() => {
                onMark(row);
                if (person !== undefined) onOpen(person);
              }}
            >
              <GuestRow person={person} />
            </div>
          );
        })}
      </div>
    </div>
  );
};
