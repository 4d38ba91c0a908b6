import { app } from 'electron';
import type { troubleRequests } from '#shared/contract/trouble.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import type { Answers } from './serve.ts';
import type { StationKeeper } from './station-keeper.ts';

export type TroubleOptions = {
  readonly keeper: StationKeeper;
  /** The language of the command line; without one the system's decides, because the settings cannot be read. */
  readonly language: StationSettings['language'] | null;
  readonly dataFolder: string;
  readonly goHome: () => void;
  readonly quit: () => void;
};

const systemLanguage = (): StationSettings['language'] => {
  const short = app.getLocale().split('-')[0];
  return short === 'de' || short === 'ar' ? short : 'en';
};

/** Answers the page that is shown when no station could be opened, and leads back to the kiosk when one can. */
export const answerTrouble = ({
  keeper,
  language,
  dataFolder,
  goHome,
  quit,
}: TroubleOptions): Answers<typeof troubleRequests> => ({
  'trouble.view': () => {
    const code = keeper.trouble();
    return code === null
      ? null
      : { code, language: language ?? systemLanguage(), dataFolder, canStartAnew: code === 'damaged' };
  },
  'trouble.act': async (action) => {
    if (action === 'quit') {
      quit();
      return { opened: false };
    }
    const opened = await keeper.open({ startAnew: action === 'start-anew' });
    if (opened) goHome();
    return { opened };
  },
});
