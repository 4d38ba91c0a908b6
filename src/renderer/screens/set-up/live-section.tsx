import type { ReactNode } from 'react';
import { renderSVG } from 'uqr';
import { StatusLine } from '../../components/status-line.tsx';
import { useText } from '../../locales/use-text.tsx';
import { useStation } from '../../station/use-station.ts';

/** The way to the live page: a QR for the phone and the address in words. */
export const LiveSection = (): ReactNode => {
  const text = useText();
  const { central } = useStation();
  if (central.kind !== 'connected') {
    return (
      <StatusLine icon="central" tone={central.kind === 'starting' ? 'neutral' : 'attention'}>
        {text(central.kind === 'starting' ? 'set-up.live.starting' : `set-up.live.${central.cause}`)}
      </StatusLine>
    );
  }
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(central.liveUrl, { border: 3 }))}`;
  return (
    <div className="set-up-live">
      <img src={picture} alt={text('set-up.live.qr')} />
      <div>
        <p>{text('set-up.live.how')}</p>
        <p className="set-up-address" dir="ltr">
          {central.liveUrl}
        </p>
        <p>{text('set-up.live.wifi')}</p>
        <p>{text('set-up.live.no-names')}</p>
      </div>
    </div>
  );
};
