import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import {
  ticketForms,
  type TicketForm,
  type TicketHolders,
  type TicketOrder,
} from '#shared/contract/requests/tickets.ts';
import type { AttendeeView } from '#shared/contract/views.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';
import { useStation } from '../../../station/use-station.ts';
import { PersonChoice } from './person-choice.tsx';
import { useHolderCount } from './use-holder-count.ts';

const categoryMark = 'category:';

const holdersOf = (who: string, person: AttendeeView | null): TicketHolders | null => {
  if (who.startsWith(categoryMark)) return { kind: 'category', category: who.slice(categoryMark.length) };
  if (who === 'person') return person === null ? null : { kind: 'person', attendeeId: person.attendee.id };
  return { kind: who === 'all' ? 'all' : 'without' };
};

/** For whom, as what and with which code; then the tickets can be made. */
export const ChooseTickets = ({ onMake }: { readonly onMake: (order: TicketOrder) => void }): ReactNode => {
  const text = useText();
  const { number } = useFormat();
  const { locale } = useIntl();
  const { event } = useStation();
  const [who, setWho] = useState('without');
  const [person, setPerson] = useState<AttendeeView | null>(null);
  const [form, setForm] = useState<TicketForm>('page');
  const [codes, setCodes] = useState<TicketOrder['codes']>('listed');
  const holders = holdersOf(who, person);
  const known = useHolderCount(holders);
  const categories = event.categories.map(({ key, label }) => ({
    key: `${categoryMark}${key}`,
    label: text('tickets.holders.category', { category: localName(label, locale) }),
  }));
  return (
    <>
      <SelectField
        label={text('tickets.holders')}
        value={who}
        options={[
          { key: 'without', label: text('tickets.holders.without') },
          { key: 'all', label: text('tickets.holders.all') },
          ...categories,
          { key: 'person', label: text('tickets.holders.person') },
        ]}
        onChange={setWho}
      />
      {who === 'person' && <PersonChoice chosen={person} onChoose={setPerson} />}
      <SelectField
        label={text('tickets.form')}
        value={form}
        options={ticketForms.map((key) => ({ key, label: text(`tickets.form.${key}`) }))}
        onChange={setForm}
      />
      <ChoiceGroup
        label={text('tickets.codes')}
        value={codes}
        options={(['listed', 'signed'] as const).map((key) => ({ key, label: text(`tickets.codes.${key}`) }))}
        onChange={setCodes}
      />
      <p>
        {codes === 'signed' && known?.canSign === false
          ? text('tickets.trouble.cannot-sign')
          : text(`tickets.codes.${codes}.what`)}
      </p>
      {known !== null && <p>{text('tickets.how-many', { count: known.count, shown: number(known.count) })}</p>}
      <Button
        look="primary"
        icon="ticket"
        isDisabled={holders === null || known?.count === 0}
        onPress={() => {
          if (holders !== null) onMake({ holders, form, codes });
        }}
      >
        {text('tickets.begin')}
      </Button>
    </>
  );
};
