import type { Session } from 'electron';
import { scheme } from './origin.ts';

const loadable: ReadonlySet<string> = new Set([`${scheme}:`, 'blob:', 'data:', 'devtools:']);

/** Cuts the pages off from the network, whatever they or a library in them try, and keeps no typed word for spelling. */
export const closeSession = (session: Session): void => {
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !(URL.canParse(url) && loadable.has(new URL(url).protocol)) });
  });
  session.on('will-download', (event) => event.preventDefault());
};
