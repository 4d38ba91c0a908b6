import type { ReactNode } from 'react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Places } from '#shared/contract/requests/people.ts';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { localName } from '../../station/local-name.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useStation } from '../../station/use-station.ts';
import { notSaid } from './use-choices.ts';

type Props = { readonly chosen: ReadonlyArray<string>; readonly onChange: (chosen: ReadonlyArray<string>) => void };

/** The workshops of the event by the time at which they begin: of those at the same time one can be booked. */
const useSlots = (): ReadonlyArray<readonly [startsAt: number | null, workshops: ReadonlyArray<Checkpoint>]> => {
  const { event } = useStation();
  const slots = new Map<number | null, ReadonlyArray<Checkpoint>>();
  for (const workshop of event.checkpoints.filter(({ kind }) => kind === 'workshop'))
    slots.set(workshop.startsAt, [...(slots.get(workshop.startsAt) ?? []), workshop]);
  return [...slots];
};

/** Books workshops for somebody, each with the places that are left. */
export const WorkshopChoice = ({ chosen, onChange }: Props): ReactNode => {
  const text = useText();
  const format = useFormat();
  const { locale } = useIntl();
  const station = useStation();
  const slots = useSlots();
  const [places, setPlaces] = useState<ReadonlyArray<Places>>([]);
  useAsking(
    '',
    station.headcount.registered,
    async () => {
      const reply = await ask('people.places', undefined);
      return reply.ok ? reply.value : null;
    },
    setPlaces,
  );
  const labelOf = ({ id, name }: Checkpoint): string => {
    const free = places.find(({ checkpointId }) => checkpointId === id)?.free ?? null;
    // As it begins, so that it is chosen by typing its first letters.
    const title = localName(name, locale);
    return free === null ? title : text('people.workshop.places', { title, free });
  };
  return slots.map(([startsAt, workshops]) => {
    const own = workshops.find(({ id }) => chosen.includes(id))?.id ?? notSaid;
    return (
      <SelectField
        key={startsAt}
        label={
          startsAt === null ? text('people.workshop') : text('people.workshop.at', { time: format.time(startsAt) })
        }
        value={own}
        options={[
          { key: notSaid, label: text('people.workshop.none') },
          ...workshops.map((workshop) => ({ key: workshop.id, label: labelOf(workshop) })),
        ]}
        onChange={(key) => onChange([...chosen.filter((id) => id !== own), ...(key === notSaid ? [] : [key])])}
      />
    );
  });
};
