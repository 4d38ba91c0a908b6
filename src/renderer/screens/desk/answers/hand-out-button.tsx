import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useIntl } from 'react-intl';
import type { Thing } from '#shared/domain/answers.ts';
import { Icon } from '../../../components/icon.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { localName } from '../../../station/local-name.ts';

type Props = {
  readonly thing: Thing;
  readonly hasKey: boolean;
  readonly onHand: (direction: 'out' | 'back') => void;
};

/** A thing for a person as a large button: pressed once it is with them, released when it came back. */
export const HandOutButton = ({ thing: { item, state }, hasKey, onHand }: Props): ReactNode => {
  const text = useText();
  const { locale } = useIntl();
  return (
    <ToggleButton
      className="answers-thing"
      data-state={state}
      isSelected={state === 'given' || state === 'out'}
      onChange={(isOut) => onHand(isOut ? 'out' : 'back')}
    >
      <Icon name={state === 'due' ? 'hand' : state === 'out' ? 'repeat' : 'check'} />
      <span>
        <strong>
          <bdi>{localName(item.name, locale)}</bdi>
        </strong>
        <span>{text(`answers.thing.${state}`)}</span>
      </span>
      {hasKey && <kbd aria-hidden="true">Alt 0</kbd>}
    </ToggleButton>
  );
};
