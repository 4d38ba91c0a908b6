import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button } from '../../../../components/button.tsx';
import { Dialog } from '../../../../components/dialog.tsx';
import { StatusLine } from '../../../../components/status-line.tsx';
import { useText } from '../../../../locales/use-text.tsx';
import { ask } from '../../../../station/bridge.ts';
import { Trouble, type StationRefusal } from '../trouble.tsx';
import { useChange } from '../use-change.ts';
import { QrPicture } from './qr-picture.tsx';

/** The organisers' link, shown only after saying what it allows. */
export const OrganiserLink = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const text = useText();
  const [url, setUrl] = useState<string | null>(null);
  const { isBusy, trouble, run } = useChange<StationRefusal>();
  const show = async (): Promise<void> => {
    const made = await run(ask('fleet.organiser-link', undefined));
    if (made !== null) setUrl(made.value.url);
  };
  return (
    <Dialog title={text('stations.organiser')} onClose={onClose}>
      <StatusLine icon="warning" tone="attention">
        {text('stations.organiser.text')}
      </StatusLine>
      {url !== null && (
        <div className="stations-code">
          <QrPicture text={url} label={text('stations.organiser.qr')} />
          <div>
            <p>{text('stations.organiser.address')}</p>
            <p className="stations-address" dir="ltr">
              {url}
            </p>
            {url.startsWith('https:') && <p className="stations-soft">{text('stations.organiser.certificate')}</p>}
          </div>
        </div>
      )}
      <Trouble code={trouble} />
      <div className="dialog-actions">
        <Button onPress={onClose}>{text('common.close')}</Button>
        {url === null && (
          <Button look="primary" isDisabled={isBusy} onPress={() => void show()}>
            {text('stations.organiser.show')}
          </Button>
        )}
      </div>
    </Dialog>
  );
};
