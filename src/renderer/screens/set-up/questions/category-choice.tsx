import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useIntl } from 'react-intl';
import type { Category } from '#shared/domain/event.ts';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';

/** The kinds of attendees that there are. */
export type Categories = ReadonlyArray<Category>;

type Props = {
  readonly categories: Categories;
  /** Null for everybody. */
  readonly chosen: ReadonlyArray<string> | null;
  readonly onChange: (chosen: ReadonlyArray<string> | null) => void;
};

/** Whom it is for: everybody, or some kinds of attendees. */
export const CategoryChoice = ({ categories, chosen, onChange }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const toggle = (key: string, isChosen: boolean): void => {
    const others = (chosen ?? []).filter((each) => each !== key);
    const next = isChosen ? [...others, key] : others;
    onChange(next.length === 0 ? null : next);
  };
  return (
    <div className="choice" role="group" aria-label={text('answers.set-up.for')}>
      <span className="choice-label" aria-hidden>
        {text('answers.set-up.for')}
      </span>
      <div className="choice-group">
        <ToggleButton className="choice-button" isSelected={chosen === null} onChange={() => onChange(null)}>
          {text('answers.set-up.everybody')}
        </ToggleButton>
        {categories.map(({ key, label }) => (
          <ToggleButton
            key={key}
            className="choice-button"
            isSelected={chosen?.includes(key) ?? false}
            onChange={(isChosen) => toggle(key, isChosen)}
          >
            {localName(label, locale)}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
};
