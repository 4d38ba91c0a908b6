import type { ReactNode } from 'react';
import type { BadRow } from '#shared/contract/import.ts';
import { useText } from '../../../locales/use-text.tsx';

const shownAtMost = 200;

/** The rows that cannot be taken, each with its line in the file and what is wrong with it. */
export const BadRows = ({ rows, count }: { readonly rows: readonly BadRow[]; readonly count: number }): ReactNode => {
  const text = useText();
  return (
    <section className="import-bad">
      <h3>{text('import.bad.title', { count })}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <div className="import-bad-scroll" tabIndex={0} role="region" aria-label={text('import.bad.title', { count })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('import.bad.line')}</th>
              <th scope="col">{text('import.bad.cause')}</th>
              <th scope="col">{text('import.bad.value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownAtMost).map(({ line, cause, value }) => (
              <tr key={`${line} ${cause}`}>
                <td>{line}</td>
                <td>{text(`import.cause.${cause}`)}</td>
                <td>
                  <bdi>{value}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
