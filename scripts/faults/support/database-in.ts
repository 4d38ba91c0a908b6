import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The database of a station's only event, or that of the list that it hosts. */
export const databaseIn = (dataFolder: string, name: 'einlass.sqlite' | 'central.sqlite'): string => {
  const events = path.join(dataFolder, 'events');
  const folder = readdirSync(events).find((event) => readdirSync(path.join(events, event)).includes(name));
  if (folder === undefined) throw new Error(`There is no ${name} in ${dataFolder}.`);
  return path.join(events, folder, name);
};
