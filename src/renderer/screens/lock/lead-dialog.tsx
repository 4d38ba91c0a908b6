import type { ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useLeadPinRequest } from '../../station/lead-pin.ts';
import { PinForm } from './pin-form.tsx';
import { usePinEntry } from './use-pin-entry.ts';
import './lock.css';

const Asking = ({ onAnswer }: { readonly onAnswer: (isLead: boolean) => void }): ReactNode => {
  const text = useText();
  const entry = usePinEntry('lead', () => onAnswer(true));
  return (
    <Dialog title={text('lock.lead.title')} onClose={() => onAnswer(false)}>
      <div className="lock-lead">
        <p>{text('lock.lead.enter')}</p>
        <PinForm entry={entry} back={text('common.cancel')} onBack={() => onAnswer(false)} />
      </div>
    </Dialog>
  );
};

/** Asks for the PIN of a lead whenever something needs one. */
export const LeadDialog = (): ReactNode => {
  const request = useLeadPinRequest();
  return request === null ? null : <Asking onAnswer={request.answer} />;
};
