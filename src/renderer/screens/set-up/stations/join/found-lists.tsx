import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useText } from '../../../../locales/use-text.tsx';
import { useFound } from '../../../../station/use-found.ts';

type Props = { readonly chosen: string; readonly onChoose: (address: string) => void };

/** The lists of this network, by the name of their event. */
export const FoundLists = ({ chosen, onChoose }: Props): ReactNode => {
  const text = useText();
  const { found: lists, looking } = useFound('fleet.find');
  const words = lists.length > 0 ? 'some' : looking ? 'looking' : 'none';
  return (
    <section className="stations-part" aria-label={text('stations.join.found')}>
      <h3>{text('stations.join.found')}</h3>
      <p className="stations-soft" role="status">
        {text(`stations.join.found.${words}`)}
      </p>
      {lists.length > 0 && (
        <ul className="stations-found">
          {lists.map(({ id, name, address }) => (
            <li key={`${id} ${address}`}>
              <ToggleButton
                className="stations-choice"
                isSelected={address === chosen}
                onChange={() => onChoose(address)}
              >
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                <span dir="ltr">{address}</span>
              </ToggleButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
