import type { ReactNode } from 'react';
import type { Reply } from '#shared/contract/ipc.ts';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';
import { useStation } from '../../../station/use-station.ts';
import { NewPin, type PinSaved } from './new-pin.tsx';
import './pin.css';

const savedBy = (reply: Reply<'lock.set-pin' | 'lock.set-lead-pin'>, done: 'set' | 'removed'): PinSaved => {
  if (!reply.ok) return 'failed';
  if (reply.value.ok) return done;
  const { code } = reply.value;
  return code === 'same-pin' || code === 'no-organiser-pin' ? code : 'failed';
};

/** The PINs: of organisers, for the set-up and for leaving; of leads, for what staff at the desk may not decide. */
export const PinSection = (): ReactNode => {
  const text = useText();
  const { pinSet, leadPinSet } = useStation();
  const setLeadPin = async (pin: string | null): Promise<PinSaved> =>
    savedBy(await ask('lock.set-lead-pin', { pin }), pin === null ? 'removed' : 'set');
  return (
    <>
      <NewPin
        title={text('set-up.pin.organiser')}
        save={text('set-up.pin.save')}
        onSave={async (pin) => savedBy(await ask('lock.set-pin', { pin }), 'set')}
      >
        <p>{text(pinSet ? 'set-up.pin.is-set' : 'set-up.pin.none')}</p>
      </NewPin>
      <div className="pin-lead">
        <NewPin
          title={text('set-up.pin.lead')}
          save={text('set-up.pin.save-lead')}
          onSave={setLeadPin}
          {...(leadPinSet ? { onRemove: () => setLeadPin(null) } : {})}
        >
          <p>{text('set-up.pin.lead.what')}</p>
          <p>{text(leadPinSet ? 'set-up.pin.lead.is-set' : 'set-up.pin.lead.none')}</p>
        </NewPin>
      </div>
    </>
  );
};
