import type { ReactNode } from 'react';
import type { Checkpoint, CheckpointRules } from '#shared/domain/checkpoint.ts';
import type { Event } from '#shared/domain/event.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { SwitchField } from '../../../components/switch-field.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { MomentField } from './moment-field.tsx';
import { TextsField } from './texts-field.tsx';

type Props = {
  readonly event: Event;
  readonly checkpoint: Checkpoint;
  readonly onChange: (checkpoint: Checkpoint) => void;
};

// Long enough for a list in the same network, short enough for a queue.
const usualAskFirstMs = 800;
const kinds = ['entrance', 'workshop', 'stand'] as const;
const orNull = (typed: string): string | null => (typed === '' ? null : typed);

/** The fields of a checkpoint and of its rules. */
export const CheckpointFields = ({ event, checkpoint, onChange }: Props): ReactNode => {
  const text = useText();
  const { timeZone, languages } = event;
  const { rules } = checkpoint;
  const set = (change: Partial<Checkpoint>): void => onChange({ ...checkpoint, ...change });
  const rule = (change: Partial<CheckpointRules>): void => set({ rules: { ...rules, ...change } });
  const moment = (label: string, value: number | null, change: (at: number | null) => void): ReactNode => (
    <MomentField label={label} timeZone={timeZone} value={value} onChange={change} />
  );
  return (
    <div className="event-fields">
      <TextsField
        label={text('events.checkpoint.name')}
        languages={languages}
        value={checkpoint.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        label={text('events.checkpoint.kind')}
        value={checkpoint.kind}
        options={kinds.map((key) => ({ key, label: text(`events.kind.${key}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={text('events.checkpoint.room')}
        value={checkpoint.room ?? ''}
        maxLength={200}
        onChange={(room) => set({ room: orNull(room) })}
      />
      <TextField
        label={text('events.checkpoint.host')}
        value={checkpoint.host ?? ''}
        maxLength={200}
        onChange={(host) => set({ host: orNull(host) })}
      />
      {moment(text('events.checkpoint.starts'), checkpoint.startsAt, (startsAt) => set({ startsAt }))}
      {moment(text('events.checkpoint.ends'), checkpoint.endsAt, (endsAt) => set({ endsAt }))}
      {moment(text('events.checkpoint.opens'), rules.opensAt, (opensAt) => rule({ opensAt }))}
      {moment(text('events.checkpoint.closes'), rules.closesAt, (closesAt) => rule({ closesAt }))}
      <TextField
        label={text('events.checkpoint.places')}
        hint={text('events.checkpoint.places.hint')}
        type="number"
        inputMode="numeric"
        value={rules.capacity === null ? '' : String(rules.capacity)}
        onChange={(typed) => rule({ capacity: typed.trim() === '' ? null : Math.max(0, Math.floor(Number(typed))) })}
      />
      <div className="set-up-switches">
        <SwitchField
          label={text('events.checkpoint.booked')}
          isSelected={rules.bookingRequired}
          onChange={(bookingRequired) => rule({ bookingRequired })}
        />
        <SwitchField
          label={text('events.checkpoint.return')}
          isSelected={rules.reEntry}
          onChange={(reEntry) => rule({ reEntry })}
        />
        <SwitchField
          label={text('events.checkpoint.ends-stays')}
          hint={text('events.checkpoint.ends-stays.hint')}
          isSelected={rules.endsOtherStays}
          onChange={(endsOtherStays) => rule({ endsOtherStays })}
        />
        <SwitchField
          label={text('events.checkpoint.ask-first')}
          hint={text('events.checkpoint.ask-first.hint')}
          isSelected={rules.askFirstMs !== null}
          onChange={(asks) => rule({ askFirstMs: asks ? usualAskFirstMs : null })}
        />
      </div>
      {rules.bookingRequired &&
        moment(text('events.checkpoint.others-from'), rules.othersFrom, (othersFrom) => rule({ othersFrom }))}
    </div>
  );
};
