import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { assertNever } from '#shared/assert-never.ts';
import type { ListOrder } from '#shared/contract/requests/lists.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { SwitchField } from '../../../components/switch-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { useStation } from '../../../station/use-station.ts';
import { usePlaces } from '../use-places.ts';

type Kind = ListOrder['kind'];
type Form = 'xlsx' | 'csv';
type Language = ListOrder['language'];

const kinds = ['attendance', 'journal', 'paper'] as const satisfies readonly Kind[];
const forms = ['xlsx', 'csv'] as const satisfies readonly Form[];
const languages = [
  { key: 'de', label: 'Deutsch' },
  { key: 'en', label: 'English' },
] as const;
const all = 'all:';

/** Which list, for which place and in which form; then it can be made. */
export const ChooseList = ({ onMake }: { readonly onMake: (order: ListOrder) => void }): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const { settings } = useStation();
  const places = usePlaces();
  const [kind, setKind] = useState<Kind>('attendance');
  const [place, setPlace] = useState<string>(all);
  const [form, setForm] = useState<Form>('xlsx');
  const [language, setLanguage] = useState<Language>(locale.startsWith('de') ? 'de' : 'en');
  const [signatures, setSignatures] = useState(false);
  const placeOnPaper = place === all ? settings.checkpointId : place;

  const order = (): ListOrder => {
    switch (kind) {
      case 'attendance':
        return { kind, checkpointId: place === all ? null : place, form, language };
      case 'journal':
        return { kind, form, language };
      case 'paper':
        return { kind, checkpointId: placeOnPaper, signatures, language };
      default:
        return assertNever(kind);
    }
  };

  return (
    <>
      <ChoiceGroup
        label={text('lists.kind')}
        value={kind}
        options={kinds.map((key) => ({ key, label: text(`lists.kind.${key}`) }))}
        onChange={setKind}
      />
      <p>{text(`lists.kind.${kind}.what`)}</p>
      {kind !== 'journal' && (
        <SelectField
          label={text('lists.place')}
          value={kind === 'paper' ? placeOnPaper : place}
          options={kind === 'paper' ? places : [{ key: all, label: text('lists.place.all') }, ...places]}
          onChange={setPlace}
        />
      )}
      {kind === 'paper' ? (
        <SwitchField label={text('lists.signatures')} isSelected={signatures} onChange={setSignatures} />
      ) : (
        <ChoiceGroup
          label={text('lists.form')}
          value={form}
          options={forms.map((key) => ({ key, label: text(`lists.form.${key}`) }))}
          onChange={setForm}
        />
      )}
      {kind === 'attendance' && form === 'csv' && place === all && <p>{text('lists.form.csv.one')}</p>}
      <ChoiceGroup label={text('lists.language')} value={language} options={languages} onChange={setLanguage} />
      <Button look="primary" icon="file" onPress={() => onMake(order())}>
        {text('lists.begin')}
      </Button>
    </>
  );
};
