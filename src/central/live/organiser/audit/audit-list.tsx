import type { ReactNode } from 'react';
import { useState } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import type { AskList } from '../ask-list.ts';
import { isKnownMessage } from '../messages.ts';
import type { Words } from '../words.ts';
import { useAudit } from './use-audit.ts';

type Props = { readonly stations: ReadonlyArray<StationView>; readonly words: Words; readonly askList: AskList };

/** Who did what to the fleet, newest first, narrowed by a word. */
export const AuditList = ({ stations, words, askList }: Props): ReactNode => {
  const { text, time } = words;
  const { lines, hasMore, isUnreachable, readOlder } = useAudit(askList);
  const [sought, setSought] = useState('');
  const inWords = (subject: string): string => stations.reduce((said, { id, name }) => said.replace(id, name), subject);
  const rows = lines
    .map(({ number, at, actor, act, subject }) => {
      const id = `live.act.${act}`;
      return { number, when: time(at), actor, what: isKnownMessage(id) ? text(id) : act, subject: inWords(subject) };
    })
    .filter(({ when, actor, what, subject }) =>
      `${when} ${actor} ${what} ${subject}`.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
    );
  return (
    <div className="audit">
      <label className="entry">
        <span>{text('live.audit.filter')}</span>
        <input type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
      </label>
      <div className="audit-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{text('live.audit.when')}</th>
              <th scope="col">{text('live.audit.who')}</th>
              <th scope="col">{text('live.audit.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, when, actor, what, subject }) => (
              <tr key={number}>
                <td>{when}</td>
                <td>
                  <bdi>{actor}</bdi>
                </td>
                <td>
                  {what} {subject !== '' && <bdi className="card-note">{subject}</bdi>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="card-empty">{text('live.audit.none')}</p>}
      {isUnreachable && <p role="alert">{text('stations.failed.unreachable')}</p>}
      {hasMore && (
        <button type="button" className="push" onClick={readOlder}>
          {text('live.audit.older')}
        </button>
      )}
    </div>
  );
};
