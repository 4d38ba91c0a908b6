import type { ReactNode } from 'react';
import type { LiveLanguage } from './languages.ts';
import { languages } from './languages.ts';
import { useText } from './use-text.ts';

type Props = { readonly language: LiveLanguage; readonly onChoose: (language: LiveLanguage) => void };

/** Each language by its own name, the chosen one marked. */
export const LanguageSwitch = ({ language, onChoose }: Props): ReactNode => {
  const text = useText();
  return (
    <fieldset className="languages">
      <legend className="unseen">{text('live.language')}</legend>
      {(Object.keys(languages) as LiveLanguage[]).map((key) => (
        <button key={key} type="button" lang={key} aria-pressed={key === language} onClick={() => onChoose(key)}>
          {languages[key].name}
        </button>
      ))}
    </fieldset>
  );
};
