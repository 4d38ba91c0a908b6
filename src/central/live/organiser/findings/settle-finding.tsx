import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Finding, SettleRequest } from '#shared/contract/fleet/stations.ts';
import type { AskList } from '../ask-list.ts';
import { ChangeFoot } from '../change-foot.tsx';
import { Sheet } from '../sheet.tsx';
import { useChange } from '../use-change.ts';
import type { Words } from '../words.ts';
import { rememberSettler, usualSettler } from './usual-settler.ts';

type Props = {
  readonly finding: Finding;
  readonly words: Words;
  readonly askList: AskList;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Puts a finding away, with who settled it and what came out. */
export const SettleFinding = ({ finding, words, askList, onDone, onClose }: Props): ReactNode => {
  const { text } = words;
  const [by, setBy] = useState(usualSettler);
  const [note, setNote] = useState('');
  const { isBusy, trouble, run } = useChange(onDone);
  const body: SettleRequest = { findingId: finding.id, by: by.trim(), note: note.trim() };
  return (
    <Sheet title={text('stations.settle.title')} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          rememberSettler(body.by);
          void run(askList({ method: 'POST', path: '/api/v1/findings/settle', body }));
        }}
      >
        <p>
          <strong>{words.findingTitle(finding, null)}</strong>
        </p>
        <label className="entry">
          <span>{text('stations.settle.by')}</span>
          <input
            required
            maxLength={100}
            pattern=".*\S.*"
            autoComplete="off"
            placeholder={text('stations.settle.by.hint')}
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
        </label>
        <label className="entry">
          <span>{text('stations.settle.note')}</span>
          <textarea rows={3} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
          <span className="card-note">{text('stations.settle.note.hint')}</span>
        </label>
        <p className="card-note">{text('stations.settle.text')}</p>
        <ChangeFoot words={words} trouble={trouble} onCancel={onClose}>
          <button type="submit" className="push" data-look="primary" disabled={isBusy || by.trim() === ''}>
            {text('stations.settle.save')}
          </button>
        </ChangeFoot>
      </form>
    </Sheet>
  );
};
