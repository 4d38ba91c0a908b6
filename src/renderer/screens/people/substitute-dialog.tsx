import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Text, useText } from '../../locales/use-text.tsx';
import { ask } from '../../station/bridge.ts';
import { troubleOf, type Trouble } from './people-words.ts';
import './people.css';

type Props = {
  readonly person: AttendeeView;
  readonly onSubstituted: (substitute: AttendeeView) => void;
  readonly onClose: () => void;
};

/** Asks who comes in the place of somebody. */
export const SubstituteDialog = ({ person, onSubstituted, onClose }: Props): ReactNode => {
  const text = useText();
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const sending = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (sending.current) return;
    sending.current = true;
    const reply = await ask('people.substitute', { attendeeId: person.attendee.id, name });
    sending.current = false;
    if (reply.ok && reply.value.ok) onSubstituted(reply.value.value);
    else setTrouble(troubleOf(reply));
  };
  return (
    <Dialog title={text('people.substitute.title')} onClose={onClose}>
      <p>
        <Text id="people.substitute.text" values={{ name: <PersonName key="name" name={person.attendee.name} /> }} />
      </p>
      <form className="person-form" onSubmit={(event) => void submit(event)}>
        <TextField
          inputRef={field}
          label={text('people.substitute.name')}
          value={name}
          onChange={(next) => {
            setName(next);
            setTrouble(null);
          }}
          maxLength={500}
          autoComplete="off"
          error={trouble === null ? null : text(`people.trouble.${trouble}`)}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button look="primary" type="submit" icon="repeat">
            {text('people.substitute.pass')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
