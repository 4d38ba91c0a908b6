import type { ReactNode } from 'react';
import { useState } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import type { LiveCounts } from '#shared/contract/sync.ts';
import { inOrder } from '../../../../renderer/screens/set-up/stations/list/station-troubles.ts';
import type { AskList } from '../ask-list.ts';
import type { Words } from '../words.ts';
import { ChangeStation } from './change-station.tsx';
import { RevokeStation } from './revoke-station.tsx';
import { StationCard } from './station-card.tsx';

type Props = {
  readonly stations: ReadonlyArray<StationView>;
  readonly at: number;
  readonly checkpoints: LiveCounts['checkpoints'];
  readonly words: Words;
  readonly askList: AskList;
  readonly onChanged: () => void;
};

type Asked = { readonly what: 'change' | 'revoke'; readonly station: StationView };

/** All stations, those that need a look first. */
export const StationList = ({ stations, at, checkpoints, words, askList, onChanged }: Props): ReactNode => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const done = (): void => {
    close();
    onChanged();
  };
  return (
    <>
      <ul className="fleet-list">
        {inOrder(stations, at).map((station) => (
          <StationCard
            key={station.id}
            station={station}
            at={at}
            words={words}
            onChange={() => setAsked({ what: 'change', station })}
            onRevoke={() => setAsked({ what: 'revoke', station })}
          />
        ))}
      </ul>
      {asked?.what === 'change' && (
        <ChangeStation {...{ checkpoints, words, askList }} station={asked.station} onDone={done} onClose={close} />
      )}
      {asked?.what === 'revoke' && (
        <RevokeStation {...{ words, askList }} station={asked.station} onDone={done} onClose={close} />
      )}
    </>
  );
};
