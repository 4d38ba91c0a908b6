import type { ReactNode } from 'react';
import type { LayoutFile } from '#shared/contract/layout.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import type { Saving } from '../use-saving.ts';
import { useLayoutWords } from './use-layout-words.ts';

// No layout can be called so.
const asUsual = '·';

type Props = { readonly files: ReadonlyArray<LayoutFile>; readonly saving: Saving };

/** Which layout badges have: one for all, others for single categories. */
export const LayoutUsage = ({ files, saving: { save } }: Props): ReactNode => {
  const text = useText();
  const words = useLayoutWords();
  const { settings, event } = useStation();
  const { usual, byCategory } = settings.layouts;
  const options = (chosen: string | undefined) => {
    const names = new Set([...files.map(({ name }) => name), ...(chosen === undefined ? [] : [chosen])]);
    return [...names].map((name) => ({
      key: name,
      label: files.some((file) => file.name === name) ? words(name) : text('layout.usage.gone', { name }),
    }));
  };
  return (
    <section className="layout-part">
      <h3>{text('layout.usage')}</h3>
      <div className="layout-fields">
        <SelectField
          label={text('layout.usage.usual')}
          value={usual}
          options={options(usual)}
          onChange={(name) => void save({ layouts: { usual: name, byCategory } })}
        />
        {event.categories.map(({ key, label }) => (
          <SelectField
            key={key}
            label={text('layout.usage.category', { category: label[settings.language] ?? key })}
            value={byCategory[key] ?? asUsual}
            options={[{ key: asUsual, label: text('layout.usage.as-usual') }, ...options(byCategory[key])]}
            onChange={(name) => {
              const { [key]: _, ...others } = byCategory;
              const next = name === asUsual ? others : { ...others, [key]: name };
              void save({ layouts: { usual, byCategory: next } });
            }}
          />
        ))}
      </div>
    </section>
  );
};
