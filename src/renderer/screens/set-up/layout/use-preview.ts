import { useEffect, useState } from 'react';
import type { LayoutPreview, LayoutSample } from '#shared/contract/layout.ts';
import type { Input } from '#shared/contract/ipc.ts';
import type { Paper } from '#shared/domain/paper.ts';
import type { PrinterTarget } from '#shared/domain/printer-target.ts';
import { ask } from '../../../station/bridge.ts';

/** What shall be drawn, and for which printer. */
export type PreviewRequest = {
  readonly text: string;
  readonly paper: Paper;
  readonly sample: LayoutSample;
  readonly printer: PrinterTarget;
};

/** The last badge that was drawn, and whether a newer one is on its way or failed. */
export type Previewing = {
  readonly preview: LayoutPreview | null;
  readonly state: 'drawing' | 'drawn' | 'render-failed' | 'nobody' | 'locked';
};

// A pause in typing.
const pauseMs = 180;

/** Draws a layout for a kind of person, soon after each change; an older answer never replaces a newer one. */
export const usePreview = (wanted: PreviewRequest): Previewing => {
  const [shown, show] = useState<Previewing & { readonly of: string }>({ of: '', preview: null, state: 'drawing' });
  // The state of the station comes anew with every scan; only other values are a reason to draw again.
  const request = JSON.stringify(wanted);
  useEffect(() => {
    let isOld = false;
    const draw = async (): Promise<void> => {
      const { text, paper, sample } = JSON.parse(request) as Input<'layout.preview'>;
      const reply = await ask('layout.preview', { text, paper, sample });
      if (isOld) return;
      if (reply.ok && reply.value.ok) show({ of: request, preview: reply.value.value, state: 'drawn' });
      else {
        const state = reply.ok && !reply.value.ok ? reply.value.code : 'render-failed';
        show((before) => ({ of: request, preview: before.preview, state }));
      }
    };
    const timer = setTimeout(() => void draw(), pauseMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [request]);
  return { preview: shown.preview, state: shown.of === request ? shown.state : 'drawing' };
};
