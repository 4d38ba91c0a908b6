import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Text, useText } from '../../locales/use-text.tsx';

const usual = ['desk.override.paid', 'desk.override.checked', 'desk.override.allowed'] as const;
const shortest = 3;

type Props = {
  readonly person: AttendeeView;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why somebody is admitted against the rules; the reason is kept with the scan. */
export const OverrideDialog = ({ person, onReason, onClose }: Props): ReactNode => {
  const text = useText();
  const [reason, setReason] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim().length < shortest) setTooShort(true);
    else onReason(reason.trim());
  };
  return (
    <Dialog title={text('desk.override.title')} onClose={onClose}>
      <p>
        <Text id="desk.override.text" values={{ name: <PersonName key="name" name={person.attendee.name} /> }} />
      </p>
      <div className="override-usual">
        {usual.map((id) => (
          <Button key={id} onPress={() => onReason(text(id))}>
            {text(id)}
          </Button>
        ))}
      </div>
      <form className="override-own" onSubmit={submit}>
        <TextField
          inputRef={field}
          label={text('desk.override.reason')}
          value={reason}
          onChange={setReason}
          maxLength={300}
          error={tooShort && reason.trim().length < shortest ? text('desk.override.too-short') : null}
        />
        <div className="dialog-actions">
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button look="primary" type="submit" icon="arrow-in">
            {text('desk.action.override')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
