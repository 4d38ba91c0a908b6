import type { ReactNode } from 'react';
import { readJoinLink } from '#shared/contract/fleet/join-link.ts';
import type { PairingCode } from '#shared/contract/fleet/pairing.ts';
import { useText } from '../../../../locales/use-text.tsx';
import { QrPicture } from './qr-picture.tsx';
import { useMinutesLeft } from './use-minutes-left.ts';

/** A code for one station: to be scanned, or typed in groups together with the address. */
export const ShownCode = ({ pairing }: { readonly pairing: PairingCode }): ReactNode => {
  const text = useText();
  const minutes = useMinutesLeft(pairing.expiresAt);
  const address = readJoinLink(pairing.link)?.addresses[0] ?? null;
  if (minutes === 0) return <p role="status">{text('stations.add.expired')}</p>;
  return (
    <div className="stations-code">
      <QrPicture text={pairing.link} label={text('stations.add.qr')} />
      <div>
        <p>{text('stations.add.code')}</p>
        <p className="stations-letters" dir="ltr" data-testid="pairing-code">
          {pairing.code}
        </p>
        {address !== null && (
          <p className="stations-address">{text('stations.add.address', { address: `\u2066${address}\u2069` })}</p>
        )}
        <p className="stations-soft">{text('stations.add.left', { minutes })}</p>
      </div>
    </div>
  );
};
