import { type ReactNode, useState } from 'react';
import { useFormat } from '../../../locales/use-format.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { MakingFile } from '../making-file.tsx';
import { ChooseList } from './choose-list.tsx';
import { PaperEntry } from './paper-entry.tsx';
import { useLists } from './use-lists.ts';
import './lists.css';

/** Lists to take along, and the way back from paper. */
export const ListsSection = (): ReactNode => {
  const text = useText();
  const { number } = useFormat();
  const work = useLists();
  // A new paper list has new numbers.
  const [made, setMade] = useState(0);
  return (
    <>
      <div className="set-up-form">
        <p>{text('lists.what')}</p>
        <MakingFile
          work={work}
          making={text('lists.making')}
          done={(count) => text('lists.done', { count, shown: number(count) })}
          again={text('lists.again')}
          trouble={(code) => text(`lists.trouble.${code}`)}
          onReveal={(path) => void ask('lists.reveal', { path })}
        >
          <ChooseList onMake={(order) => void work.start(order).then(() => setMade((before) => before + 1))} />
        </MakingFile>
      </div>
      <PaperEntry key={made} />
    </>
  );
};
