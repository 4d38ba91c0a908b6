import type { ReactNode } from 'react';
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

/** A day and a time of day as the event's zone has them. */
export const MomentField = ({ timeZone, value, onChange, ...rest }: Props): ReactNode => (
  <TextField
    {...rest}
    type="datetime-local"
    value={value === null ? '' : wallTime(value, timeZone)}
    onChange={(wall) => onChange(wall === '' ? null : momentOf(wall, timeZone))}
  />
);
