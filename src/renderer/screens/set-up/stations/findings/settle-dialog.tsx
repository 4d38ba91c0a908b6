import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ShownFinding } from '#shared/contract/fleet-views.ts';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { TextArea } from '../../../../components/text-area.tsx';
import { TextField } from '../../../../components/text-field.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { ask } from '../../../../station/bridge.ts';
import { Trouble, type StationRefusal } from '../trouble.tsx';
import { useChange } from '../use-change.ts';
import { useFindingWords } from './use-finding-words.ts';

type Props = {
  readonly finding: ShownFinding;
  /** Who settled the one before. */
  readonly usualBy: string;
  readonly onDone: (by: string) => void;
  readonly onClose: () => void;
};

const longestNote = 500;

/** Puts a finding away, with who settled it and what came out. */
export const SettleDialog = ({ finding, usualBy, onDone, onClose }: Props): ReactNode => {
  const text = useText();
  const { title } = useFindingWords()(finding);
  const [by, setBy] = useState(usualBy);
  const [note, setNote] = useState('');
  const { isBusy, trouble, run } = useChange<StationRefusal>();
  const settle = async (): Promise<void> => {
    const request = { findingId: finding.id, by: by.trim(), note: note.trim() };
    if ((await run(ask('fleet.settle', request))) !== null) onDone(request.by);
  };
  return (
    <Dialog title={text('stations.settle.title')} onClose={onClose}>
      <p>
        <strong>{title}</strong>
      </p>
      <TextField
        label={text('stations.settle.by')}
        hint={text('stations.settle.by.hint')}
        value={by}
        onChange={setBy}
        maxLength={100}
        autoComplete="off"
      />
      <TextArea
        label={text('stations.settle.note')}
        hint={text('stations.settle.note.hint')}
        rows={3}
        value={note}
        onChange={(next) => setNote(next.slice(0, longestNote))}
      />
      <p className="stations-soft">{text('stations.settle.text')}</p>
      <Trouble code={trouble} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button look="primary" isDisabled={by.trim() === '' || isBusy} onPress={() => void settle()}>
          {text('stations.settle.save')}
        </Button>
      </div>
    </Dialog>
  );
};
