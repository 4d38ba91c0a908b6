import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { RuleWarning } from '#shared/domain/rule-warnings.ts';
import { slugOf } from '#shared/domain/slug.ts';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';
import type { EventFieldsProps } from './basics-fields.tsx';
import { CheckpointCard } from './checkpoint-card.tsx';
import { freeKey } from './free-key.ts';

type Props = EventFieldsProps & { readonly warnings: ReadonlyArray<RuleWarning> };

/** A checkpoint that lets everybody in, for somebody to change. */
export const plainCheckpoint = (id: string, kind: Checkpoint['kind'], name: Checkpoint['name']): Checkpoint => ({
  id,
  kind,
  name,
  room: null,
  host: null,
  startsAt: null,
  endsAt: null,
  rules: {
    opensAt: null,
    closesAt: null,
    reEntry: true,
    bookingRequired: false,
    othersFrom: null,
    capacity: null,
    askFirstMs: null,
    endsOtherStays: kind === 'workshop',
  },
});

/** Where scans count, each with its rules in words; one at a time is open to be changed. */
export const CheckpointList = ({ event, onChange, problems, warnings }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { checkpoints, languages } = event;
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState('');
  const add = (): void => {
    const name = added.trim();
    if (name === '') return;
    const id = freeKey(
      slugOf(name),
      checkpoints.map((checkpoint) => checkpoint.id),
    );
    const kind = checkpoints.some((checkpoint) => checkpoint.kind === 'entrance') ? 'workshop' : 'entrance';
    onChange({ checkpoints: [...checkpoints, plainCheckpoint(id, kind, { [languages[0] ?? 'de']: name })] });
    setAdded('');
    setOpen(id);
  };
  return (
    <div className="event-list">
      {checkpoints.map((checkpoint) => (
        <CheckpointCard
          key={checkpoint.id}
          event={event}
          checkpoint={checkpoint}
          title={localName(checkpoint.name, locale)}
          problems={problems.filter(({ of }) => of === checkpoint.id)}
          warnings={warnings.filter(({ checkpointId }) => checkpointId === checkpoint.id)}
          isOpen={open === checkpoint.id}
          onToggle={() => setOpen(open === checkpoint.id ? null : checkpoint.id)}
          onChange={(next) => onChange({ checkpoints: checkpoints.map((each) => (each.id === next.id ? next : each)) })}
          onRemove={
            checkpoints.length === 1
              ? null
              : () => onChange({ checkpoints: checkpoints.filter(({ id }) => id !== checkpoint.id) })
          }
        />
      ))}
      <form
        className="event-add"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          add();
        }}
      >
        <TextField label={text('events.checkpoint.new')} value={added} maxLength={200} onChange={setAdded} />
        <Button type="submit" isDisabled={added.trim() === ''}>
          {text('events.checkpoint.add')}
        </Button>
      </form>
    </div>
  );
};
