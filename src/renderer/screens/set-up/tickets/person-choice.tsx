import { type ReactNode, useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../../components/button.tsx';
import { PersonName } from '../../../components/person-name.tsx';
import { StatusLine } from '../../../components/status-line.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { useSearch } from '../../../station/use-search.ts';

type Props = {
  readonly chosen: AttendeeView | null;
  readonly onChoose: (person: AttendeeView) => void;
};

const shown = 5;
type Told = 'replaced' | 'locked' | 'unknown' | 'cannot-record' | 'failed';

/** Finds one person; whoever lost a ticket is given a new one here. */
export const PersonChoice = ({ chosen, onChoose }: Props): ReactNode => {
  const text = useText();
  const [query, setQuery] = useState('');
  const [told, setTold] = useState<Told | null>(null);
  const found = useSearch(query.trim().length < 2 ? '' : query, shown);

  const replace = async ({ attendee }: AttendeeView): Promise<void> => {
    const reply = await ask('tickets.replace', { attendeeId: attendee.id });
    if (!reply.ok) return setTold('failed');
    setTold(reply.value.ok ? 'replaced' : reply.value.code);
  };

  return (
    <div className="ticket-person-choice">
      <TextField
        label={text('tickets.person')}
        hint={text('tickets.person.hint')}
        value={query}
        onChange={setQuery}
        maxLength={200}
      />
      {found !== null && found.length > 0 && (
        <ul className="ticket-found">
          {found.map((person) => (
            <li key={person.attendee.id}>
              <Button
                look={person.attendee.id === chosen?.attendee.id ? 'primary' : 'soft'}
                onPress={() => {
                  setTold(null);
                  onChoose(person);
                }}
              >
                <PersonName name={person.attendee.name} />
                {person.attendee.organisation !== '' && <bdi> · {person.attendee.organisation}</bdi>}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found?.length === 0 && <p>{text('tickets.person.none')}</p>}
      {chosen !== null && (
        <div className="ticket-replace">
          <p>{text('tickets.replace.what')}</p>
          <Button icon="repeat" onPress={() => void replace(chosen)}>
            {text('tickets.new-instead')}
          </Button>
        </div>
      )}
      {told !== null && (
        <StatusLine
          icon={told === 'replaced' ? 'check' : 'warning'}
          tone={told === 'replaced' ? 'admitted' : 'attention'}
        >
          {told === 'replaced' ? text('tickets.replaced') : text(`tickets.trouble.${told}`)}
        </StatusLine>
      )}
    </div>
  );
};
