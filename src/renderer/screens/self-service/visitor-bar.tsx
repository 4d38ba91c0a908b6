import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Button } from '../../components/button.tsx';
import { EventMark } from '../../components/event-mark.tsx';
import { Icon } from '../../components/icon.tsx';
import { languages } from '../../locales/languages.ts';
import type { Language } from '../../locales/languages.ts';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';
import type { Visitor } from './use-visitor.ts';

type Props = {
  readonly visitor: Visitor;
  readonly onChange: (wish: Partial<Visitor>) => void;
  readonly onHelp: () => void;
};

const offered = (tags: readonly string[]): ReadonlyArray<Language> =>
  (Object.keys(languages) as ReadonlyArray<Language>).filter((language) => tags.includes(language));

/** The event, and what everybody may set for themselves: language, large text, contrast, help. */
export const VisitorBar = ({ visitor, onChange, onHelp }: Props): ReactNode => {
  const { event } = useStation();
  const text = useText();
  return (
    <header className="visitor-bar">
      <div className="visitor-event">
        <EventMark event={event} />
        <h1>{event.name}</h1>
      </div>
      <div className="visitor-wishes">
        <div className="visitor-languages" role="group" aria-label={text('self-service.language')}>
          {offered(event.languages).map((language) => (
            <ToggleButton
              key={language}
              className="wish"
              lang={language}
              isSelected={visitor.language === language}
              onChange={() => onChange({ language })}
            >
              {languages[language].name}
            </ToggleButton>
          ))}
        </div>
        <ToggleButton
          className="wish"
          isSelected={visitor.largeText}
          onChange={(largeText) => onChange({ largeText })}
          aria-label={text('self-service.large-text')}
        >
          <Icon name="text-size" />
        </ToggleButton>
        <ToggleButton
          className="wish"
          isSelected={visitor.highContrast}
          onChange={(highContrast) => onChange({ highContrast })}
          aria-label={text('self-service.contrast')}
        >
          <Icon name="contrast" />
        </ToggleButton>
        <Button look="soft" icon="hand" onPress={onHelp}>
          {text('self-service.help')}
        </Button>
      </div>
    </header>
  );
};
