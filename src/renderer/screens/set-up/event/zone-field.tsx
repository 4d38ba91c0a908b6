import type { ReactNode } from 'react';
import type { Event } from '#shared/domain/event.ts';
import { moveEvent } from '#shared/domain/move-event.ts';
import { wallTime } from '#shared/domain/wall-time.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = { readonly event: Event; readonly onChange: (change: Partial<Event>) => void };

const zones = Intl.supportedValuesOf('timeZone');

/** The zone in which all times are shown; another one leaves what the clocks show. */
export const ZoneField = ({ event, onChange }: Props): ReactNode => {
  const text = useText();
  const day = wallTime(event.startsAt, event.timeZone).slice(0, 10);
  return (
    <SelectField
      label={text('events.zone')}
      value={event.timeZone}
      // An event file may name a zone by an older name.
      options={[...new Set([event.timeZone, ...zones])].map((key) => ({ key, label: key.replaceAll('_', ' ') }))}
      onChange={(timeZone) => onChange(moveEvent(event, { day, timeZone }))}
    />
  );
};
