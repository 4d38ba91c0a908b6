import type { ReactNode } from 'react';
import type { GoneChoice, ImportPreview } from '#shared/contract/import.ts';
import { goneChoices } from '#shared/contract/import.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { useText } from '../../../locales/use-text.tsx';

type Props = {
  readonly count: number;
  readonly people: ImportPreview['gonePeople'];
  readonly choice: GoneChoice;
  readonly onChoice: (choice: GoneChoice) => void;
};

/** Who is missing in the list, and what is to become of them. */
export const Gone = ({ count, people, choice, onChoice }: Props): ReactNode => {
  const text = useText();
  return (
    <section className="import-bad">
      <ChoiceGroup
        label={text('import.gone.title', { count })}
        value={choice}
        options={goneChoices.map((key) => ({ key, label: text(`import.gone.${key}`) }))}
        onChange={onChoice}
      />
      <ul className="import-gone">
        {people.map(({ name, organisation }, index) => (
          <li key={index}>
            <bdi>{name}</bdi>
            {organisation !== '' && (
              <>
                {' · '}
                <bdi>{organisation}</bdi>
              </>
            )}
          </li>
        ))}
        {count > people.length && <li>{text('import.gone.more', { count: count - people.length })}</li>}
      </ul>
    </section>
  );
};
