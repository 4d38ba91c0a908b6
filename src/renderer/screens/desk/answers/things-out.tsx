import type { ReactNode } from 'react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ThingsOut } from '#shared/contract/requests/answers.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { PersonName } from '../../../components/person-name.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { localName } from '../../../station/local-name.ts';
import { useAsking } from '../../../station/use-asking.ts';
import { useStation } from '../../../station/use-station.ts';

const useThingsOut = (): ReadonlyArray<ThingsOut> => {
  const station = useStation();
  const [out, setOut] = useState<ReadonlyArray<ThingsOut>>([]);
  const { handOuts } = station.event;
  useAsking(
    handOuts.some(({ returned }) => returned) ? 'out' : '',
    station,
    async (wanted) => {
      if (wanted === '') return null;
      const reply = await ask('answers.out', undefined);
      return reply.ok ? reply.value : null;
    },
    setOut,
  );
  return out.filter(({ of }) => of > 0);
};

const WhoHas = ({ out, onClose }: { readonly out: ThingsOut; readonly onClose: () => void }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const more = out.of - out.holders.length;
  return (
    <Dialog title={text('answers.out.who')} onClose={onClose}>
      <ul className="answers-holders">
        {out.holders.map(({ id, name, organisation, since }) => (
          <li key={id}>
            <strong>
              <PersonName name={name} />
            </strong>
            <bdi>{organisation}</bdi>
            <span>{text('answers.out.since', { time: format.time(since) })}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{text('answers.out.more', { count: more })}</p>}
    </Dialog>
  );
};

/** For each thing that is to come back how many are out, and who has them. */
export const ThingsOutLines = (): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { event } = useStation();
  const [shownId, setShownId] = useState<string | null>(null);
  const all = useThingsOut();
  const shown = all.find(({ itemId }) => itemId === shownId);
  return (
    <>
      {all.map(({ itemId, of }) => (
        <StatusLine
          key={itemId}
          icon="repeat"
          subject={localName(event.handOuts.find(({ id }) => id === itemId)?.name ?? {}, locale)}
          action={
            <Button look="plain" onPress={() => setShownId(itemId)}>
              {text('answers.out.show')}
            </Button>
          }
        >
          {text('answers.out.count', { count: of })}
        </StatusLine>
      ))}
      {shown !== undefined && <WhoHas out={shown} onClose={() => setShownId(null)} />}
    </>
  );
};
