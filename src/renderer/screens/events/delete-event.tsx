import { type ReactNode, useState } from 'react';
import type { KnownEvent } from '#shared/contract/requests/events.ts';
import { isName } from '#shared/domain/is-name.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { StatusLine } from '../../components/status-line.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

type Props = {
  readonly event: KnownEvent;
  readonly onDelete: (name: string) => void;
  readonly onClose: () => void;
};

/** Says what goes for ever, and asks for the name of the event so that nobody deletes the wrong one. */
export const DeleteEvent = ({ event, onDelete, onClose }: Props): ReactNode => {
  const text = useText();
  const { central } = useStation();
  const [typed, setTyped] = useState('');
  const waiting = event.isOpen && 'waiting' in central ? central.waiting : 0;
  const isRight = isName(typed, event.name);
  return (
    <Dialog title={text('events.delete.title')} onClose={onClose}>
      <p>
        {text('events.delete.what', {
          name: `\u2068${event.name}\u2069`,
          people: event.people ?? 0,
          facts: event.facts ?? 0,
          files: event.exports,
        })}
      </p>
      {waiting > 0 && (
        <StatusLine icon="warning" tone="attention">
          {text('events.delete.unsent', { count: waiting })}
        </StatusLine>
      )}
      <form
        className="event-list"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (isRight) onDelete(typed);
        }}
      >
        <TextField autoFocus label={text('events.delete.name')} hint={event.name} value={typed} onChange={setTyped} />
        <div className="dialog-actions">
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button type="submit" look="danger" isDisabled={!isRight}>
            {text('events.delete.really')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
