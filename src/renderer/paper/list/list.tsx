import { memo, type ReactNode } from 'react';
import type { ListDocument } from '#shared/contract/paper-document.ts';
import { Speaking } from '../speaking.tsx';
import { Written } from '../written.tsx';
import './list.css';

/** A part of a list to tick, its heading repeated on every page. */
export const List = memo(({ list }: { readonly list: ListDocument }): ReactNode => {
  const { event, heading, asOf, titles, signatures, items } = list;
  return (
    <Speaking className="list" language={list.language} timeZone={event.timeZone}>
      <table className={signatures ? 'list-table list-signed' : 'list-table'}>
        {/* The widths are here: the first row of the head is one cell. */}
        <colgroup>
          <col className="list-number-width" />
          <col className="list-tick-width" />
          <col className="list-name-width" />
          <col />
          <col className="list-note-width" />
          {signatures && <col className="list-signature-width" />}
        </colgroup>
        <thead>
          <tr className="list-heading">
            <th colSpan={signatures ? 6 : 5}>
              <strong>
                <Written text={event.name} />
              </strong>
              <span>
                <Written text={heading} />
              </span>
              <span className="list-as-of">{asOf}</span>
            </th>
          </tr>
          <tr>
            <th className="list-number">{titles.number}</th>
            <th className="list-tick">{titles.tick}</th>
            <th className="list-name">{titles.name}</th>
            <th className="list-organisation">{titles.organisation}</th>
            <th className="list-note">{titles.note}</th>
            {signatures && <th className="list-signature">{titles.signature}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map(({ number, name, organisation, note, isIn }, at) => (
            <tr key={number ?? `blank ${at}`}>
              <td className="list-number">{number}</td>
              <td className="list-tick">
                <span className="list-box">{isIn ? '✕' : ''}</span>
              </td>
              <td className="list-name">
                <Written text={name} />
              </td>
              <td className="list-organisation">
                <Written text={organisation} />
              </td>
              <td className="list-note">
                <Written text={note} />
              </td>
              {signatures && <td className="list-signature" aria-label={titles.signature} />}
            </tr>
          ))}
        </tbody>
      </table>
    </Speaking>
  );
});
