import { type ReactNode, useState } from 'react';
import { momentOf, wallTime } from '#shared/domain/wall-time.ts';
import { TextField } from '../../../components/text-field.tsx';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly timeZone: string;
  /** UTC epoch milliseconds; null for an empty field. */
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
};

const firstYear = 2000;

/** A day and a time of day as the event's zone has them. */
export const MomentField = ({ timeZone, value, onChange, ...rest }: Props): ReactNode => {
  // What stands in the field while somebody types: a year grows digit by digit, and half a date is none yet.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      {...rest}
      type="datetime-local"
      value={typed ?? (value === null ? '' : wallTime(value, timeZone))}
      onChange={(wall) => {
        setTyped(wall);
        if (wall === '') onChange(null);
        else if (Number(wall.split('-')[0]) >= firstYear) onChange(momentOf(wall, timeZone));
      }}
      onBlur={() => setTyped(null)}
    />
  );
};
