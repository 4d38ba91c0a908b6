import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { AddStation } from './add/add-station.tsx';
import { OrganiserLink } from './add/organiser-link.tsx';
import { FindingList } from './findings/finding-list.tsx';
import { JoinDialog } from './join/join-dialog.tsx';
import { LeaveDialog } from './join/leave-dialog.tsx';
import { StationList } from './list/station-list.tsx';
import { OwnPlace } from './own-place.tsx';
import { Protection } from './protection.tsx';
import { useFleet } from './use-fleet.ts';
import './stations.css';

type Asking = 'add' | 'organiser' | 'join' | 'leave';

/** The stations of the event: who is there, what needs a look, adding, joining and leaving. */
export const StationsSection = (): ReactNode => {
  const text = useText();
  const { fleet } = useStation();
  const { fleet: shown, look } = useFleet();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [joined, setJoined] = useState<string | null>(null);
  const close = (): void => setAsking(null);
  const add = (): void => {
    setJoined(null);
    setAsking('add');
  };
  return (
    <div className="stations-parts">
      <OwnPlace shown={shown} />
      <div className="stations-part">
        <div role="status">
          {joined !== null && (
            <StatusLine icon="check" tone="admitted">
              {text('stations.joined-now', { station: `\u2068${joined}\u2069` })}
            </StatusLine>
          )}
        </div>
        <div className="set-up-actions">
          {fleet.kind === 'host' ? (
            <>
              <Button look="primary" icon="central" onPress={add}>
                {text('stations.add')}
              </Button>
              <Button icon="people" onPress={() => setAsking('organiser')}>
                {text('stations.organiser')}
              </Button>
              <Button icon="arrow-in" onPress={() => setAsking('join')}>
                {text('stations.join.open')}
              </Button>
            </>
          ) : (
            <Button look="danger" icon="arrow-out" onPress={() => setAsking('leave')}>
              {text('stations.leave')}
            </Button>
          )}
        </div>
      </div>
      {shown !== null && shown.findings.length > 0 && (
        <FindingList findings={shown.findings} onSettled={() => void look()} />
      )}
      {shown !== null && <StationList fleet={shown} onChanged={() => void look()} />}
      <Protection />
      {asking === 'add' && (
        <AddStation
          stations={shown?.stations ?? []}
          onClose={close}
          onJoined={({ name }) => {
            close();
            setJoined(name);
          }}
        />
      )}
      {asking === 'organiser' && <OrganiserLink onClose={close} />}
      {asking === 'join' && <JoinDialog onClose={close} />}
      {asking === 'leave' && <LeaveDialog onClose={close} />}
    </div>
  );
};
