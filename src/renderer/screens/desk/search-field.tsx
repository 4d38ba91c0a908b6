import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useEffect, useId, useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useSearch } from '../../station/use-search.ts';
import { looksLikeCode } from './looks-like-code.ts';
import { optionId, SearchResults } from './search-results.tsx';
import { shortcutKeys } from './shortcuts.ts';

const resultLimit = 30;

type Props = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onCode: (text: string) => void;
  readonly onPerson: (person: AttendeeView) => void;
  readonly onHelp: () => void;
  readonly onWalkIn: () => void;
};

/** Takes names and ticket codes alike: letters search as they come, Enter opens a person or submits a code. Has the focus at first. */
export const SearchField = ({ inputRef, onCode, onPerson, onHelp, onWalkIn }: Props): ReactNode => {
  const text = useText();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const people = useSearch(query, resultLimit);
  const isCode = looksLikeCode(query.trim());

  useEffect(() => inputRef.current?.focus(), [inputRef]);

  const change = (next: string): void => {
    setQuery(next);
    setMarked(0);
  };
  const choose = (person: AttendeeView): void => {
    change('');
    onPerson(person);
  };
  const submit = (): void => {
    onCode(query.trim());
    change('');
  };
  const move = (by: number): void => {
    const count = people?.length ?? 0;
    if (count > 0) setMarked((marked + by + count) % count);
  };
  const enter = (): void => {
    const person = people?.[marked];
    if (isCode) submit();
    else if (person !== undefined) choose(person);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: enter,
    Escape: () => change(''),
    ...(query === '' ? { '?': onHelp } : {}),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (act === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };

  const open = query.trim() !== '';
  return (
    <div className="search">
      <div className="search-box">
        <Icon name="search" />
        <input
          ref={inputRef}
          className="search-input"
          role="combobox"
          aria-label={text('desk.search.label')}
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(open && (people?.length ?? 0) > 0 && !isCode
            ? { 'aria-activedescendant': optionId(listId, marked) }
            : {})}
          placeholder={text('desk.search.placeholder')}
          value={query}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {open && <IconButton icon="cross" label={text('desk.search.clear')} onPress={() => change('')} />}
        {!open && (
          <Button look="plain" icon="person" onPress={onWalkIn} aria-keyshortcuts={shortcutKeys.walkIn}>
            {text('desk.action.walk-in')} <kbd aria-hidden="true">{shortcutKeys.walkIn}</kbd>
          </Button>
        )}
      </div>
      {open && (
        <div className="search-results">
          {isCode && (
            <Button look="primary" icon="ticket" onPress={submit}>
              {text('desk.search.take-code')}
            </Button>
          )}
          <SearchResults listId={listId} people={people} marked={isCode ? null : marked} onChoose={choose} />
          {!isCode && people?.length === 0 && (
            <>
              <Button look="soft" icon="ticket" onPress={submit}>
                {text('desk.search.take-code')}
              </Button>
              <Button look="soft" icon="person" onPress={onWalkIn}>
                {text('desk.action.walk-in')}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
};
