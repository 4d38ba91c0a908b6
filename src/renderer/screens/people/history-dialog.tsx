import type { ReactNode } from 'react';
import { useState } from 'react';
import type { HistoryLine } from '#shared/contract/requests/people.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { Text, useText } from '../../locales/use-text.tsx';
import { useFormat } from '../../locales/use-format.ts';
import { askAsLead } from '../../station/ask-as-lead.ts';
import { ask } from '../../station/bridge.ts';
import { useAsking } from '../../station/use-asking.ts';
import { useStation } from '../../station/use-station.ts';
import { troubleOf, type Trouble } from './people-words.ts';
import { useHistoryWords } from './use-history-words.ts';
import './people.css';

const Line = ({ line }: { readonly line: HistoryLine }): ReactNode => {
  const text = useText();
  const format = useFormat();
  const words = useHistoryWords();
  const by = line.kind === 'fact' && 'by' in line.fact.payload ? line.fact.payload.by : undefined;
  const notes = [
    by === undefined ? null : text(`people.by.${by}`),
    line.kind === 'fact' && line.station !== null ? `\u2068${line.station}\u2069` : null,
    line.kind === 'fact' && line.undone ? text('people.history.undone') : null,
  ].filter((note) => note !== null);
  return (
    <li className="history-line" data-undone={line.kind === 'fact' && line.undone}>
      <time>{format.time(line.at)}</time>
      <span>
        <span className="history-what">{words(line)}</span>
        {notes.length > 0 && <span className="history-notes">{notes.join(' · ')}</span>}
      </span>
    </li>
  );
};

/** Whether somebody came in another's place, which can be taken back until they are here. */
const isReturnable = ({ attendee, arrivedAt }: AttendeeView, lines: ReadonlyArray<HistoryLine>): boolean =>
  arrivedAt === null &&
  attendee.registration !== 'cancelled' &&
  lines.some((line) => line.kind === 'fact' && line.fact.kind === 'change' && line.fact.payload.what === 'substitutes');

type Props = {
  readonly person: AttendeeView;
  /** A substitution was taken back: whose ticket it is again. */
  readonly onReturned: (person: AttendeeView) => void;
  readonly onClose: () => void;
};

/** Everything that was recorded of somebody, the newest first. */
export const HistoryDialog = ({ person, onReturned, onClose }: Props): ReactNode => {
  const text = useText();
  const station = useStation();
  const [lines, setLines] = useState<ReadonlyArray<HistoryLine> | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  useAsking(
    person.attendee.id,
    station,
    async (attendeeId) => {
      const reply = await ask('people.history', { attendeeId });
      return reply.ok ? reply.value : null;
    },
    setLines,
  );
  const giveBack = async (): Promise<void> => {
    const reply = await askAsLead('people.give-back', { attendeeId: person.attendee.id });
    if (reply.ok && reply.value.ok) onReturned(reply.value.value);
    else setTrouble(troubleOf(reply));
  };
  return (
    <Dialog title={text('people.history.title')} onClose={onClose}>
      <p>
        <Text id="people.history.of" values={{ name: <PersonName key="name" name={person.attendee.name} /> }} />
      </p>
      {lines?.length === 0 && <p>{text('people.history.nothing')}</p>}
      {lines !== null && lines.length > 0 && (
        <ol className="history" aria-label={text('people.history.title')}>
          {lines.toReversed().map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      )}
      {trouble !== null && (
        <p className="field-error" role="alert">
          {text(`people.trouble.${trouble}`)}
        </p>
      )}
      {lines !== null && isReturnable(person, lines) && (
        <div className="dialog-actions">
          <Button icon="undo" onPress={() => void giveBack()}>
            {text('people.substitute.give-back')}
          </Button>
        </div>
      )}
    </Dialog>
  );
};
