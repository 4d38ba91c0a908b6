import type { ReactNode } from 'react';
import { useState } from 'react';
import { StatusLine } from '../../../components/status-line.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { useAsking } from '../../../station/use-asking.ts';
import { useStation } from '../../../station/use-station.ts';

/** What the central list decides about a station that joined it; its name in any case. */
export type Given = { readonly address: string; readonly role: boolean; readonly checkpoint: boolean };

/** What the list decides about this station, null for one that hosts its own. */
export const useGiven = (): Given | null => {
  const station = useStation();
  const [given, setGiven] = useState({ role: false, checkpoint: false });
  const address = station.fleet.kind === 'joined' ? station.fleet.address : null;
  useAsking(
    address ?? '',
    station.settings,
    async (asked) => {
      if (asked === '') return null;
      const reply = await ask('fleet.view', undefined);
      return reply.ok ? reply.value : null;
    },
    ({ stations, ownId }) => {
      const own = stations.find(({ id }) => id === ownId);
      if (own !== undefined) setGiven({ role: own.role !== null, checkpoint: own.checkpointId !== null });
    },
  );
  return address === null ? null : { address, ...given };
};

/** Says whose decision that is, and where it is changed. */
export const GivenNotice = ({ given: { address, role, checkpoint } }: { readonly given: Given }): ReactNode => {
  const text = useText();
  return (
    <div className="stations-given">
      <StatusLine icon="info">
        {text('stations.given', {
          address: `\u2066${address}\u2069`,
          role: role ? 'yes' : 'no',
          checkpoint: checkpoint ? 'yes' : 'no',
        })}
      </StatusLine>
    </div>
  );
};
