import { useState } from 'react';
import type { StationSettings } from '#shared/contract/settings.ts';
import { ask } from '../../station/bridge.ts';

/** Saves changes of the settings one by one, and says how the last one went. */
export type Saving = {
  readonly state: 'idle' | 'saved' | 'failed' | 'locked';
  readonly save: (change: Partial<StationSettings>) => Promise<void>;
};

/** The saving of one visit to the set-up. */
export const useSaving = (): Saving => {
  const [state, setState] = useState<Saving['state']>('idle');
  const save = async (change: Partial<StationSettings>): Promise<void> => {
    const reply = await ask('settings.save', change);
    if (!reply.ok) setState('failed');
    else if (reply.value.ok) setState('saved');
    else setState(reply.value.code === 'locked' ? 'locked' : 'failed');
  };
  return { state, save };
};
