import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useText } from '../../../locales/use-text.tsx';
import { pathOf } from '../../../station/bridge.ts';
import { Confirm } from './confirm.tsx';
import { SaveAs } from './save-as.tsx';
import type { Drafting, LayoutDraft } from './use-layout-draft.ts';
import type { Layouts } from './use-layouts.ts';
import { useLayoutWords } from './use-layout-words.ts';

type Asking = { readonly kind: 'name' | 'delete' } | { readonly kind: 'leave'; readonly act: () => void };

type Props = { readonly layouts: Layouts; readonly drafting: Drafting; readonly draft: LayoutDraft };

/** Which layout is worked on, and everything that can be done with its file. */
export const LayoutFileBar = ({ layouts, drafting: { isChanged, put }, draft }: Props): ReactNode => {
  const text = useText();
  const words = useLayoutWords();
  const [asking, setAsking] = useState<Asking | null>(null);
  const files = layouts.files ?? [];
  const file = files.find(({ name }) => name === draft.name);
  const done = (act: () => void) => () => {
    setAsking(null);
    act();
  };
  /** What replaces the draft waits for a yes while something would be lost. */
  const unlessLost = (act: () => void): void => (isChanged ? setAsking({ kind: 'leave', act }) : act());

  return (
    <section className="layout-part">
      <div className="layout-bar">
        <SelectField
          label={text('layout.which')}
          value={draft.name}
          options={files.map(({ name }) => ({ key: name, label: words(name) }))}
          onChange={(name) => {
            if (name !== draft.name) unlessLost(() => void layouts.open(name));
          }}
        />
        <Button look="primary" icon="check" isDisabled={!isChanged} onPress={() => void layouts.save(draft.name)}>
          {text('layout.file.save')}
        </Button>
        <Button onPress={() => setAsking({ kind: 'name' })}>{text('layout.save-as')}</Button>
        <Button icon="undo" isDisabled={!isChanged} onPress={() => put({ ...draft, text: draft.saved })}>
          {text('layout.discard')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.html', '.htm']}
          onSelect={(picked) => {
            const [first] = picked ?? [];
            if (first !== undefined) unlessLost(() => void layouts.take(pathOf(first)));
          }}
        >
          <Button icon="file">{text('layout.file.import')}</Button>
        </FileTrigger>
        <Button isDisabled={isChanged} onPress={() => void layouts.copyOut(draft.name)}>
          {text('layout.file.export')}
        </Button>
        {file?.own === true && (
          <Button look="danger" onPress={() => setAsking({ kind: 'delete' })}>
            {text(file.shipped ? 'layout.reset' : 'layout.file.delete')}
          </Button>
        )}
      </div>
      {asking?.kind === 'name' && (
        <SaveAs
          taken={files.map(({ name }) => name)}
          onClose={() => setAsking(null)}
          onSave={(name) => done(() => void layouts.save(name))()}
        />
      )}
      {asking?.kind === 'delete' && (
        <Confirm
          title={text(file?.shipped === true ? 'layout.reset' : 'layout.file.delete')}
          action={text(file?.shipped === true ? 'layout.reset' : 'layout.file.delete')}
          onClose={() => setAsking(null)}
          onConfirm={done(() => void layouts.remove(draft.name))}
        >
          {text(file?.shipped === true ? 'layout.reset.what' : 'layout.delete.what', { name: words(draft.name) })}
        </Confirm>
      )}
      {asking?.kind === 'leave' && (
        <Confirm
          title={text('layout.leave')}
          action={text('layout.discard')}
          onClose={() => setAsking(null)}
          onConfirm={done(asking.act)}
        >
          {text('layout.leave.what', { name: words(draft.name) })}
        </Confirm>
      )}
    </section>
  );
};
