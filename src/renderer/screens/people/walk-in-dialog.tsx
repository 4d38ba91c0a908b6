import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { NewPerson } from '#shared/contract/requests/people.ts';
import type { AttendeeView, RecentScan } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { AlikePeople } from './alike-people.tsx';
import { troubleOf, type Trouble } from './people-words.ts';
import { notSaid, useCategories, useLanguages } from './use-choices.ts';
import { WorkshopChoice } from './workshop-choice.tsx';
import './people.css';

type Props = {
  readonly onRegistered: (scan: RecentScan) => void;
  /** Somebody who is registered already was meant. */
  readonly onOpen: (person: AttendeeView) => void;
  readonly onClose: () => void;
};

/** Registers somebody who is on no list: a name and Enter is enough. Who seems to be registered already is offered first. */
export const WalkInDialog = ({ onRegistered, onOpen, onClose }: Props): ReactNode => {
  const text = useText();
  const categories = useCategories();
  const languages = useLanguages(null);
  const [person, setPerson] = useState<NewPerson>({
    name: '',
    organisation: '',
    category: categories[0]?.key ?? '',
    language: null,
    bookings: [],
  });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [alike, setAlike] = useState<{ readonly name: string; readonly people: ReadonlyArray<AttendeeView> }>({
    name: '',
    people: [],
  });
  const sending = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const change = (more: Partial<NewPerson>): void => {
    setPerson({ ...person, ...more });
    setTrouble(null);
  };
  const offered = alike.name === person.name ? alike.people : [];

  const register = async (): Promise<void> => {
    if (offered.length === 0 && alike.name !== person.name) {
      const reply = await ask('people.alike', { name: person.name });
      const people = reply.ok ? reply.value : [];
      setAlike({ name: person.name, people });
      if (people.length > 0) return;
    }
    const reply = await ask('people.register', person);
    if (reply.ok && reply.value.ok) onRegistered(reply.value.value);
    else setTrouble(troubleOf(reply));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // Enter held down registers nobody twice.
    if (sending.current) return;
    sending.current = true;
    await register();
    sending.current = false;
  };

  return (
    <Dialog title={text('people.walk-in')} onClose={onClose}>
      <form className="person-form" onSubmit={(event) => void submit(event)}>
        <TextField
          inputRef={field}
          label={text('people.name')}
          value={person.name}
          onChange={(name) => change({ name })}
          maxLength={500}
          autoComplete="off"
          error={trouble === 'no-name' ? text('people.trouble.no-name') : null}
        />
        <TextField
          label={text('people.organisation')}
          value={person.organisation}
          onChange={(organisation) => change({ organisation })}
          maxLength={500}
          autoComplete="off"
        />
        <div className="person-form-row">
          <SelectField
            label={text('people.category')}
            value={person.category}
            options={categories}
            onChange={(category) => change({ category })}
          />
          <SelectField
            label={text('people.language')}
            value={person.language ?? notSaid}
            options={languages}
            onChange={(key) => change({ language: key === notSaid ? null : key })}
          />
        </div>
        <WorkshopChoice chosen={person.bookings} onChange={(bookings) => change({ bookings: [...bookings] })} />
        {offered.length > 0 && <AlikePeople people={offered} onOpen={onOpen} />}
        {trouble !== null && trouble !== 'no-name' && (
          <p className="field-error" role="alert">
            {text(`people.trouble.${trouble}`)}
          </p>
        )}
        <div className="dialog-actions">
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button look="primary" type="submit" icon="arrow-in">
            {text(offered.length > 0 ? 'people.walk-in.anyway' : 'people.walk-in.register')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
