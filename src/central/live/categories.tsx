import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { Bar } from './bar.tsx';
import { useText } from './use-text.ts';

type Category = LiveCounts['categories'][number];

const nameOf = ({ key, label }: Category, locale: string): string =>
  label[locale.slice(0, 2)] ?? label['en'] ?? Object.values(label)[0] ?? key;

/** Arrived of registered for each category of the event. */
export const Categories = ({ categories }: { readonly categories: LiveCounts['categories'] }): ReactNode => {
  const text = useText();
  const { locale, formatNumber } = useIntl();
  if (categories.length === 0) return null;
  return (
    <section className="card categories" aria-labelledby="categories">
      <header className="card-head">
        <h2 id="categories">{text('live.categories')}</h2>
        <span className="card-note">{text('live.categories.meaning')}</span>
      </header>
      <ul>
        {categories.map((category) => {
          const { key, arrived, registered, inside } = category;
          return (
            <li key={key} className="category">
              <bdi className="category-name">{nameOf(category, locale) || text('live.categories.other')}</bdi>
              <span className="category-numbers">
                {registered > 0 ? text('live.arrivedOf', { arrived, registered }) : formatNumber(arrived)}
              </span>
              <Bar value={arrived} of={registered > 0 ? registered : arrived} />
              <span className="category-inside">{text('live.categories.insideNow', { inside })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
