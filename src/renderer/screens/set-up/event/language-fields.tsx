import type { ReactNode } from 'react';
import { SelectField } from '../../../components/select-field.tsx';
import { SwitchField } from '../../../components/switch-field.tsx';
import { languages as offered } from '../../../locales/languages.ts';
import { useText } from '../../../locales/use-text.tsx';
import type { EventFieldsProps } from './basics-fields.tsx';
import { useLanguageName } from './use-language-name.ts';

/** The languages of an event: its own, in which badges and lists are written, and those that attendees may choose. */
export const LanguageFields = ({ event, onChange }: EventFieldsProps): ReactNode => {
  const text = useText();
  const nameOf = useLanguageName();
  const { languages } = event;
  const own = languages[0] ?? 'de';
  const all = [...new Set([...Object.keys(offered), ...languages])];
  return (
    <div className="event-fields">
      <SelectField
        label={text('events.language.own')}
        hint={text('events.language.own.hint')}
        value={own}
        options={all.map((key) => ({ key, label: nameOf(key) }))}
        onChange={(first) => onChange({ languages: [first, ...languages.filter((each) => each !== first)] })}
      />
      <div className="set-up-switches" role="group" aria-label={text('events.language.others')}>
        <span className="field-label" aria-hidden>
          {text('events.language.others')}
        </span>
        {all
          .filter((each) => each !== own)
          .map((each) => (
            <SwitchField
              key={each}
              label={nameOf(each)}
              isSelected={languages.includes(each)}
              onChange={(isOn) =>
                onChange({ languages: isOn ? [...languages, each] : languages.filter((other) => other !== each) })
              }
            />
          ))}
      </div>
    </div>
  );
};
