import { messageShape } from './message-shape.ts';
import type { UsedMessages } from './used-messages.ts';

type Catalogue = Readonly<Record<string, string>>;

/** One area of the interface with its messages by language; null where there is no file. */
export type Area = {
  readonly name: string;
  readonly catalogues: { readonly de: Catalogue | null; readonly en: Catalogue | null; readonly ar: Catalogue | null };
};

/** Areas that attendees see: these speak Arabic too. */
const attendeeAreas: ReadonlySet<string> = new Set(['common', 'self-service', 'lock', 'paper', 'verdict']);

const shapeOf = (message: string): string | null => {
  try {
    return messageShape(message);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const checkLanguage = (area: Area, language: 'en' | 'ar', german: Catalogue): ReadonlyArray<string> => {
  const catalogue = area.catalogues[language];
  const where = `${area.name}/${language}.json`;
  if (catalogue === null)
    return attendeeAreas.has(area.name) || language === 'en' ? [`${where}: the file is missing`] : [];
  const compare = (id: string): string | null => {
    const message = catalogue[id];
    if (message === undefined) return `${where}: ${id} is missing`;
    const shape = shapeOf(message);
    if (shape === null) return `${where}: ${id} is not a valid message`;
    const expected = shapeOf(german[id] ?? '');
    return expected === null || shape === expected
      ? null
      : `${where}: ${id} takes "${shape}", German takes "${expected}"`;
  };
  return [
    ...Object.keys(german)
      .map(compare)
      .filter((complaint) => complaint !== null),
    ...Object.keys(catalogue)
      .filter((id) => !(id in german))
      .map((id) => `${where}: ${id} is not in German`),
  ];
};

const checkArea = (area: Area, used: UsedMessages): ReadonlyArray<string> => {
  const german = area.catalogues.de;
  if (german === null) return [`${area.name}/de.json: the file is missing`];
  const where = `${area.name}/de.json`;
  const isUsed = (id: string): boolean =>
    used.ids.has(id) || [...used.prefixes].some((prefix) => id.startsWith(prefix));
  return [
    ...Object.keys(german)
      .filter((id) => !id.startsWith(`${area.name}.`))
      .map((id) => `${where}: ${id} does not begin with its area`),
    ...Object.entries(german)
      .filter(([, message]) => shapeOf(message) === null)
      .map(([id]) => `${where}: ${id} is not a valid message`),
    ...Object.keys(german)
      .filter((id) => !isUsed(id))
      .map((id) => `${where}: ${id} is never used`),
    ...checkLanguage(area, 'en', german),
    ...checkLanguage(area, 'ar', german),
  ];
};

/** Everything that is wrong with the messages, one line each: missing, unused, invalid, or asking for other values than German. */
export const checkCatalogues = (areas: ReadonlyArray<Area>, used: UsedMessages): ReadonlyArray<string> => {
  const known = new Set(areas.flatMap((area) => Object.keys(area.catalogues.de ?? {})));
  return [
    ...areas.flatMap((area) => checkArea(area, used)),
    ...[...used.ids].filter((id) => !known.has(id)).map((id) => `${id} is used, but there is no such message`),
    ...[...used.prefixes]
      .filter((prefix) => ![...known].some((id) => id.startsWith(prefix)))
      .map((prefix) => `${prefix}… is used, but no message begins so`),
  ];
};
