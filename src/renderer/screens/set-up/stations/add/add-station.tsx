import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { StationView } from '#shared/contract/fleet/stations.ts';
import type { Output, Reply } from '#shared/contract/ipc.ts';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { ask } from '../../../../station/bridge.ts';
import { useAsking } from '../../../../station/use-asking.ts';
import { Trouble } from '../trouble.tsx';
import { ShownCode } from './shown-code.tsx';

type Refusal = Extract<Output<'fleet.pairing-code'>, { ok: false }>['code'];

type Props = {
  readonly stations: ReadonlyArray<StationView>;
  readonly onJoined: (station: StationView) => void;
  readonly onClose: () => void;
};

const troubleOf = (reply: Reply<'fleet.pairing-code'>): Refusal | 'no-answer' | null => {
  if (!reply.ok) return 'no-answer';
  return reply.value.ok ? null : reply.value.code;
};

/** Shows a code for one more station, until it has joined. */
export const AddStation = ({ stations, onJoined, onClose }: Props): ReactNode => {
  const text = useText();
  const [tries, setTries] = useState(1);
  const [reply, setReply] = useState<Reply<'fleet.pairing-code'> | null>(null);
  useAsking('code', tries, () => ask('fleet.pairing-code', undefined), setReply);
  // A station that was taken out and joins anew is paired anew.
  const [before] = useState(() => new Set(stations.map(({ id, pairedAt }) => `${id} ${pairedAt}`)));
  const joined = stations.find(({ id, pairedAt, isHost }) => !isHost && !before.has(`${id} ${pairedAt}`));

  const end = useEffectEvent(onJoined);
  useEffect(() => {
    if (joined !== undefined) end(joined);
  }, [joined]);

  return (
    <Dialog title={text('stations.add')} onClose={onClose}>
      <p>{text('stations.add.how')}</p>
      {reply === null && <p role="status">{text('stations.add.making')}</p>}
      {reply?.ok === true && reply.value.ok && <ShownCode pairing={reply.value.value} />}
      <Trouble code={reply === null ? null : troubleOf(reply)} />
      <div className="dialog-actions">
        <Button icon="repeat" isDisabled={reply === null} onPress={() => setTries(tries + 1)}>
          {text('stations.add.new')}
        </Button>
        <Button onPress={onClose}>{text('common.close')}</Button>
      </div>
    </Dialog>
  );
};
