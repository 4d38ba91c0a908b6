import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Correction } from '#shared/contract/requests/people.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../locales/use-text.tsx';
import { askAsLead } from '../../station/ask-as-lead.ts';
import { troubleOf, type Trouble } from './people-words.ts';
import { notSaid, useCategories, useLanguages } from './use-choices.ts';
import './people.css';

const registrations = ['valid', 'unpaid', 'cancelled', 'blocked'] as const;

type Props = {
  readonly person: AttendeeView;
  readonly onCorrected: (person: AttendeeView) => void;
  readonly onClose: () => void;
};

/** What was touched, as it is to stand. */
type Draft = { readonly [Field in keyof Correction]?: Exclude<Correction[Field], undefined> };

const marksIn = (typed: string): string[] => typed.split(/[,;،]/u).flatMap((mark) => mark.trim() || []);

/** Corrects what is known of somebody; only what was touched is sent, so that two desks do not undo each other's words. */
export const CorrectDialog = ({ person, onCorrected, onClose }: Props): ReactNode => {
  const text = useText();
  const { attendee } = person;
  const categories = useCategories();
  const languages = useLanguages(attendee.language);
  const [correction, setCorrection] = useState<Draft>({});
  const [marks, setMarks] = useState(attendee.marks.join(', '));
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const change = (more: Draft): void => {
    setCorrection({ ...correction, ...more });
    setTrouble(null);
  };
  const now = { ...attendee, ...correction };
  const ownCategory = { key: attendee.category, label: attendee.category };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reply = await askAsLead('people.correct', { attendeeId: attendee.id, correction });
    if (reply.ok && reply.value.ok) onCorrected(reply.value.value);
    else setTrouble(troubleOf(reply));
  };
  return (
    <Dialog title={text('people.correct.title')} onClose={onClose}>
      <form className="person-form" onSubmit={(event) => void submit(event)}>
        <TextField
          inputRef={field}
          label={text('people.name')}
          value={now.name}
          onChange={(name) => change({ name })}
          maxLength={500}
          autoComplete="off"
          error={trouble === 'no-name' ? text('people.trouble.no-name') : null}
        />
        <TextField
          label={text('people.organisation')}
          value={now.organisation}
          onChange={(organisation) => change({ organisation })}
          maxLength={500}
          autoComplete="off"
        />
        <div className="person-form-row">
          <SelectField
            label={text('people.category')}
            value={now.category}
            options={categories.some(({ key }) => key === ownCategory.key) ? categories : [ownCategory, ...categories]}
            onChange={(category) => change({ category })}
          />
          <SelectField
            label={text('people.registration')}
            value={now.registration}
            options={registrations.map((key) => ({ key, label: text(`people.registration.${key}`) }))}
            onChange={(registration) => change({ registration })}
          />
        </div>
        <div className="person-form-row">
          <TextField
            label={text('people.role')}
            value={now.role ?? ''}
            onChange={(role) => change({ role })}
            maxLength={500}
            autoComplete="off"
          />
          <SelectField
            label={text('people.language')}
            value={now.language ?? notSaid}
            options={languages}
            onChange={(key) => change({ language: key === notSaid ? null : key })}
          />
        </div>
        <TextField
          label={text('people.marks')}
          hint={text('people.marks.hint')}
          value={marks}
          onChange={(typed) => {
            setMarks(typed);
            change({ marks: marksIn(typed) });
          }}
          maxLength={1_000}
          autoComplete="off"
        />
        {trouble !== null && trouble !== 'no-name' && (
          <p className="field-error" role="alert">
            {text(`people.trouble.${trouble}`)}
          </p>
        )}
        <div className="dialog-actions">
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button look="primary" type="submit" icon="check">
            {text('people.correct.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
