import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useText } from '../../../locales/use-text.tsx';
import { ask } from '../../../station/bridge.ts';

/** The badge of one person, drawn by the station as it would be printed. */
export const BadgePicture = ({ attendeeId }: { readonly attendeeId: string }): ReactNode => {
  const text = useText();
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly image: string | null } | null>(null);
  useEffect(() => {
    let left = false;
    const draw = async (): Promise<void> => {
      const reply = await ask('preflight.badge', { attendeeId });
      if (!left) setDrawn({ of: attendeeId, image: reply.ok ? (reply.value?.image ?? null) : null });
    };
    void draw();
    return () => {
      left = true;
    };
  }, [attendeeId]);

  if (drawn?.of !== attendeeId) return <p className="preflight-hint">{text('readiness.badge.loading')}</p>;
  if (drawn.image === null) return <p className="preflight-hint">{text('readiness.badge.failed')}</p>;
  return <img className="preflight-picture" src={drawn.image} alt={text('readiness.badge')} />;
};
