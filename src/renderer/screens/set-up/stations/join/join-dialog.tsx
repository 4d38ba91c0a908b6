import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Join, JoinTrouble } from '#shared/contract/fleet-views.ts';
import { ChoiceGroup } from '../../../../components/choice-group.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { StatusLine } from '../../../../components/status-line.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { ask } from '../../../../station/bridge.ts';
import { useStation } from '../../../../station/use-station.ts';
import { useChange } from '../use-change.ts';
import { ScannedCode } from './scanned-code.tsx';
import { TypedCode } from './typed-code.tsx';

/** Joins another station's list; after that the station opens anew. */
export const JoinDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText();
  const { fleet } = useStation();
  const [way, setWay] = useState<'camera' | 'typed'>('camera');
  const [isJoined, setJoined] = useState(false);
  const { isBusy, trouble, run } = useChange<JoinTrouble>();
  const others = fleet.kind === 'host' ? fleet.others : 0;
  const isUnderWay = isBusy || isJoined;
  const join = async (how: Join): Promise<void> => {
    if (!isUnderWay && (await run(ask('fleet.join', how))) !== null) setJoined(true);
  };
  return (
    <Dialog title={text('stations.join.open')} onClose={onClose}>
      <p>{text('stations.join.text')}</p>
      {others > 0 && (
        <StatusLine icon="warning" tone="attention">
          {text('stations.join.host', { others })}
        </StatusLine>
      )}
      <ChoiceGroup
        label={text('stations.join.how')}
        value={way}
        options={(['camera', 'typed'] as const).map((key) => ({ key, label: text(`stations.join.${key}`) }))}
        onChange={setWay}
      />
      <div role="status">
        {isUnderWay && <StatusLine icon="central">{text('stations.join.joining')}</StatusLine>}
        {trouble !== null && (
          <StatusLine icon="warning" tone="refused">
            {text(`stations.join.trouble.${trouble}`)}
          </StatusLine>
        )}
      </div>
      {way === 'camera' ? (
        <ScannedCode onLink={(link) => void join({ kind: 'link', link: link.slice(0, 2_000) })} />
      ) : (
        <TypedCode isBusy={isUnderWay} onJoin={(how) => void join(how)} />
      )}
    </Dialog>
  );
};
