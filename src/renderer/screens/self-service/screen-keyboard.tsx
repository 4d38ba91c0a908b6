import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button as Key } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useIntl } from 'react-intl';
import { useText } from '../../locales/use-text.tsx';
import { firstScript, keyboardRows, scripts } from './keyboard-rows.ts';
import './screen-keyboard.css';

type Props = {
  readonly onType: (character: string) => void;
  readonly onDelete: () => void;
};

const samples = { latin: 'ABC', cyrillic: 'АБВ', arabic: 'أبج' } as const;

/** A keyboard to touch, in three scripts; the field being written to keeps the focus, so that a real keyboard goes on working. */
export const ScreenKeyboard = ({ onType, onDelete }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  const [script, setScript] = useState(() => firstScript(locale));
  return (
    // Keys lie from left to right in every language.
    <div className="screen-keyboard" role="group" aria-label={text('self-service.by-name.keyboard')} dir="ltr">
      {keyboardRows(script, locale).map((row) => (
        <div className="screen-keyboard-row" key={row.join('')}>
          {row.map((character) => (
            <Key key={character} className="screen-key" preventFocusOnPress onPress={() => onType(character)}>
              {character}
            </Key>
          ))}
        </div>
      ))}
      <div className="screen-keyboard-row">
        {scripts.map((each) => (
          <ToggleButton
            key={each}
            className="screen-key"
            preventFocusOnPress
            isSelected={script === each}
            onChange={() => setScript(each)}
          >
            {samples[each]}
          </ToggleButton>
        ))}
        <Key
          className="screen-key"
          data-wide="true"
          aria-label={text('self-service.by-name.keyboard.space')}
          preventFocusOnPress
          onPress={() => onType(' ')}
        >
          ␣
        </Key>
        <Key
          className="screen-key"
          aria-label={text('self-service.by-name.keyboard.delete')}
          preventFocusOnPress
          onPress={onDelete}
        >
          ⌫
        </Key>
      </div>
    </div>
  );
};
