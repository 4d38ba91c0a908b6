import { type ReactNode, useState } from 'react';
import { slugOf } from '#shared/domain/slug.ts';
import { Button } from '../../../components/button.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { freeKey } from './free-key.ts';
import type { EventFieldsProps } from './basics-fields.tsx';
import { TextsField } from './texts-field.tsx';

/** The kinds of attendees. Their keys stay, because guest lists and badges name them. */
export const CategoryFields = ({ event, onChange, problems }: EventFieldsProps): ReactNode => {
  const text = useText();
  const { categories, languages } = event;
  const [added, setAdded] = useState('');
  const add = (): void => {
    const name = added.trim();
    if (name === '') return;
    const key = freeKey(
      slugOf(name),
      categories.map((category) => category.key),
    );
    onChange({ categories: [...categories, { key, label: { [languages[0] ?? 'de']: name } }] });
    setAdded('');
  };
  return (
    <div className="event-list">
      {categories.map(({ key, label }) => (
        <div key={key} className="event-row">
          <TextsField
            label={text('events.category.label')}
            languages={languages}
            value={label}
            error={
              problems.some(({ kind, of }) => kind === 'category-unnamed' && of === key)
                ? text('events.problem.category-unnamed')
                : null
            }
            onChange={(next) =>
              onChange({ categories: categories.map((each) => (each.key === key ? { key, label: next } : each)) })
            }
          />
          <IconButton
            icon="cross"
            label={text('events.category.remove', { name: Object.values(label)[0] ?? key })}
            isDisabled={categories.length === 1}
            onPress={() => onChange({ categories: categories.filter((each) => each.key !== key) })}
          />
        </div>
      ))}
      <form
        className="event-add"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          add();
        }}
      >
        <TextField label={text('events.category.new')} value={added} maxLength={200} onChange={setAdded} />
        <Button type="submit" isDisabled={added.trim() === ''}>
          {text('events.category.add')}
        </Button>
      </form>
    </div>
  );
};
