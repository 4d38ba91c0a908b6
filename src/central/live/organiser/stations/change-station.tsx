import type { ReactNode } from 'react';
import { useState } from 'react';
import type { StationChange, StationView } from '#shared/contract/fleet/stations.ts';
import type { LiveCounts } from '#shared/contract/sync.ts';
import type { AskList } from '../ask-list.ts';
import { ChangeFoot } from '../change-foot.tsx';
import { Sheet } from '../sheet.tsx';
import { useChange } from '../use-change.ts';
import type { Words } from '../words.ts';

type Props = {
  readonly station: StationView;
  readonly checkpoints: LiveCounts['checkpoints'];
  readonly words: Words;
  readonly askList: AskList;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

const roles = ['desk', 'self-service'] as const;

/** Gives a station its name, what it is for, and where it counts. */
export const ChangeStation = ({ station, checkpoints, words, askList, onDone, onClose }: Props): ReactNode => {
  const { text, placeName } = words;
  const [name, setName] = useState(station.name);
  const [role, setRole] = useState(station.role);
  const [checkpointId, setCheckpoint] = useState(station.checkpointId);
  const { isBusy, trouble, run } = useChange(onDone);
  const body: StationChange = { name: name.trim(), role, checkpointId };
  return (
    <Sheet title={text('stations.change.of', { station: station.name })} onClose={onClose}>
      <form
        className="sheet-form"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void run(askList({ method: 'PATCH', path: `/api/v1/stations/${station.id}`, body }));
        }}
      >
        <label className="entry">
          <span>{text('stations.change.name')}</span>
          <input
            required
            maxLength={60}
            pattern=".*\S.*"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label className="entry">
          <span>{text('set-up.role')}</span>
          <select
            value={role ?? ''}
            onChange={({ target }) => setRole(roles.find((known) => known === target.value) ?? null)}
          >
            <option value="">{text('stations.change.as-set')}</option>
            {roles.map((known) => (
              <option key={known} value={known}>
                {text(`set-up.role.${known}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="entry">
          <span>{text('set-up.checkpoint')}</span>
          <select value={checkpointId ?? ''} onChange={({ target }) => setCheckpoint(target.value || null)}>
            <option value="">{text('stations.change.as-set')}</option>
            {checkpoints.map(({ id, room }) => (
              <option key={id} value={id}>
                {[placeName(id), room].filter((part) => part !== null).join(' · ')}
              </option>
            ))}
          </select>
        </label>
        <p className="card-note">{text('stations.change.text')}</p>
        <ChangeFoot words={words} trouble={trouble} onCancel={onClose}>
          <button type="submit" className="push" data-look="primary" disabled={isBusy || name.trim() === ''}>
            {text('stations.change.save')}
          </button>
        </ChangeFoot>
      </form>
    </Sheet>
  );
};
