import { type ReactNode, useRef, useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { PersonName } from '../../../components/person-name.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { useAsking } from '../../../station/use-asking.ts';
import { useStation } from '../../../station/use-station.ts';
import { MomentField } from '../event/moment-field.tsx';
import { EnteredList } from './entered-list.tsx';
import { usePaperEntry } from './use-paper-entry.ts';
import { usePlaces } from '../use-places.ts';
import { usePrintedList } from './use-printed-list.ts';

/** Enters what was ticked on paper, by number or name, keyboard only if you like. */
export const PaperEntry = (): ReactNode => {
  const text = useText();
  const { time, day, number } = useFormat();
  const { event, settings } = useStation();
  const places = usePlaces();
  const printed = usePrintedList();
  const [chosenPlace, setPlace] = useState<string | null>(null);
  const [when, setWhen] = useState<'now' | 'then'>('now');
  const [at, setAt] = useState<number | null>(null);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<ReadonlyArray<AttendeeView>>([]);
  const field = useRef<HTMLInputElement>(null);
  const place = chosenPlace ?? printed?.checkpointId ?? settings.checkpointId;
  const { entered, trouble, enter, enterPerson, undo } = usePaperEntry(place, when === 'now' ? null : at);
  useAsking(
    typed.trim(),
    null,
    async (asked) => {
      if (asked === '') return [];
      const reply = await ask('lists.find', { text: asked });
      return reply.ok ? reply.value : null;
    },
    setFound,
  );

  const entering = async (taken: Promise<boolean>): Promise<void> => {
    if (await taken) setTyped('');
    field.current?.focus();
  };

  return (
    <section className="set-up-form lists-enter">
      <h3>{text('lists.enter')}</h3>
      <p>{text(printed === null ? 'lists.enter.what.no-paper' : 'lists.enter.what')}</p>
      {printed !== null && (
        <p>
          {text('lists.enter.paper', {
            rows: number(printed.rows),
            day: day(printed.at),
            time: time(printed.at),
          })}
        </p>
      )}
      <SelectField label={text('lists.place')} value={place} options={places} onChange={setPlace} />
      <ChoiceGroup
        label={text('lists.enter.when')}
        value={when}
        options={(['now', 'then'] as const).map((key) => ({ key, label: text(`lists.enter.when.${key}`) }))}
        onChange={setWhen}
      />
      {when === 'then' && (
        <MomentField label={text('lists.enter.at')} timeZone={event.timeZone} value={at} onChange={setAt} />
      )}
      <form
        className="lists-typing"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (typed.trim() !== '') void entering(enter(typed));
        }}
      >
        <TextField
          label={text('lists.enter.field')}
          value={typed}
          onChange={setTyped}
          inputRef={field}
          maxLength={200}
          isDisabled={when === 'then' && at === null}
          autoComplete="off"
        />
        <Button type="submit" look="primary" icon="check" isDisabled={typed.trim() === ''}>
          {text('lists.enter.press')}
        </Button>
      </form>
      {typed.trim() !== '' && found.length > 0 && (
        <ul className="lists-found">
          {found.map((person) => (
            <li key={person.attendee.id}>
              <Button look="soft" onPress={() => void entering(enterPerson(person))}>
                <PersonName name={person.attendee.name} />
                {person.attendee.organisation !== '' && <bdi> · {person.attendee.organisation}</bdi>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {trouble !== null && (
          <StatusLine icon="warning" tone="attention">
            {text(`lists.enter.trouble.${trouble.code}`, { name: trouble.name })}
          </StatusLine>
        )}
      </div>
      <EnteredList entered={entered} onUndo={(scan) => void undo(scan)} />
    </section>
  );
};
