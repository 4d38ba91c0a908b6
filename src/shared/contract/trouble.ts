import { z } from 'zod';
import type { StationSettings } from './settings.ts';

/** Why a station cannot be opened. */
export type OpenTrouble = 'from-the-future' | 'damaged' | 'read-only' | 'in-use' | 'disk-full' | 'bad-event' | 'failed';

/** What the trouble page shows. `canStartAnew`: the damaged file can be set aside, kept under another name. */
export type TroubleView = {
  readonly code: OpenTrouble;
  readonly language: StationSettings['language'];
  readonly dataFolder: string;
  readonly canStartAnew: boolean;
};

const answer = <T>() => z.custom<T>();

/** What the trouble page may ask: channel → input and output. `act` answers when the attempt is over. */
export const troubleRequests = {
  'trouble.view': { input: z.undefined(), output: answer<TroubleView | null>() },
  'trouble.act': { input: z.enum(['try-again', 'start-anew', 'quit']), output: answer<{ readonly opened: boolean }>() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type TroubleChannel = keyof typeof troubleRequests;
export type TroubleAction = z.infer<(typeof troubleRequests)['trouble.act']['input']>;

/** The second object that a page gets from its preload; it answers null while a station is open. */
export type TroubleBridge = {
  readonly view: () => Promise<TroubleView | null>;
  readonly act: (action: TroubleAction) => Promise<{ readonly opened: boolean }>;
};
