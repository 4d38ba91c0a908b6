import type { ReactNode } from 'react';
import type { ListedField, PersonDifference } from '#shared/contract/import.ts';
import { useText } from '../../../locales/use-text.tsx';

type Props = {
  /** What will change, or what stays because it was changed at the door. */
  readonly kind: 'changes' | 'kept';
  readonly count: number;
  readonly people: readonly PersonDifference[];
};

/** Of whom a list says something else than what is known, field by field. */
export const Differences = ({ kind, count, people }: Props): ReactNode => {
  const text = useText();
  if (count === 0) return null;
  const title = text(`import.${kind}.title`, { count });
  const shown = (field: ListedField, value: string): string => {
    if (field === 'registration') return text(`import.registration.${value as 'valid'}`);
    return value === '' ? '–' : value;
  };
  return (
    <section className="import-bad">
      <h3>{title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <div className="import-bad-scroll" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('import.difference.who')}</th>
              <th scope="col">{text('import.difference.field')}</th>
              <th scope="col">{text(`import.${kind}.before`)}</th>
              <th scope="col">{text(`import.${kind}.after`)}</th>
            </tr>
          </thead>
          <tbody>
            {people.flatMap(({ name, fields }, person) =>
              fields.map(({ field, before, after }) => (
                <tr key={`${person} ${field}`}>
                  <td>
                    <bdi>{name}</bdi>
                  </td>
                  <td>{text(`import.field.${field}`)}</td>
                  <td>
                    <bdi>{shown(field, before)}</bdi>
                  </td>
                  <td>
                    <bdi>{shown(field, after)}</bdi>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
};
