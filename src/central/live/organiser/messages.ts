import commonDe from '../../../renderer/locales/common/de.json';
import commonEn from '../../../renderer/locales/common/en.json';
import setUpDe from '../../../renderer/locales/set-up/de.json';
import setUpEn from '../../../renderer/locales/set-up/en.json';
import stationsDe from '../../../renderer/locales/stations/de.json';
import stationsEn from '../../../renderer/locales/stations/en.json';
import type { LiveLanguage } from '../languages.ts';
import { languages } from '../languages.ts';
import de from './locales/de.json';
import en from './locales/en.json';

const german = { ...setUpDe, ...commonDe, ...stationsDe, ...languages.de.messages, ...de };
const english = { ...setUpEn, ...commonEn, ...stationsEn, ...languages.en.messages, ...en };

/** The stations' own words for stations and findings, so that organiser and desk speak of the same thing, and the few of this view. */
export const organiserMessages: Readonly<Record<LiveLanguage, Readonly<Record<string, string>>>> = {
  de: german,
  en: english,
};

export type OrganiserMessageId = keyof typeof german;

/** Whether there are words for this. */
export const isKnownMessage = (id: string): id is OrganiserMessageId => Object.hasOwn(german, id);
