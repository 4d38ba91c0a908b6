import { type ReactNode } from 'react';
import { TextField } from '../../../components/text-field.tsx';
import { useLanguageName } from './use-language-name.ts';

type Props = {
  /** What is named, e.g. "Name". */
  readonly label: string;
  readonly languages: ReadonlyArray<string>;
  readonly value: Readonly<Record<string, string>>;
  readonly onChange: (value: Readonly<Record<string, string>>) => void;
  readonly error?: string | null;
};

/** One text in each language of the event, the event's own first. */
export const TextsField = ({ label, languages, value, onChange, error = null }: Props): ReactNode => {
  const nameOf = useLanguageName();
  return (
    <div className="event-texts" role="group" aria-label={label}>
      {languages.map((language, place) => (
        <TextField
          key={language}
          label={languages.length === 1 ? label : `${label} · ${nameOf(language)}`}
          lang={language}
          value={value[language] ?? ''}
          maxLength={200}
          error={place === 0 ? error : null}
          onChange={(text) => {
            const { [language]: _before, ...others } = value;
            // A text that is empty would be shown in place of the one in another language.
            onChange(text === '' ? others : { ...value, [language]: text });
          }}
        />
      ))}
    </div>
  );
};
