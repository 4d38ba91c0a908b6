import type { ReactNode } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import type { AskList } from '../ask-list.ts';
import { ChangeFoot } from '../change-foot.tsx';
import { Sheet } from '../sheet.tsx';
import { useChange } from '../use-change.ts';
import type { Words } from '../words.ts';

type Props = {
  readonly station: StationView;
  readonly words: Words;
  readonly askList: AskList;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Takes a station out of the fleet, after saying what happens then. */
export const RevokeStation = ({ station, words, askList, onDone, onClose }: Props): ReactNode => {
  const { text } = words;
  const { isBusy, trouble, run } = useChange(onDone);
  return (
    <Sheet title={text('stations.revoke.of', { station: station.name })} onClose={onClose}>
      <p>{text('stations.revoke.text')}</p>
      <ChangeFoot words={words} trouble={trouble} onCancel={onClose}>
        <button
          type="button"
          className="push"
          data-look="danger"
          disabled={isBusy}
          onClick={() => void run(askList({ method: 'POST', path: `/api/v1/stations/${station.id}/revoke` }))}
        >
          {text('stations.revoke')}
        </button>
      </ChangeFoot>
    </Sheet>
  );
};
