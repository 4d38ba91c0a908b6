import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Outcome } from '#shared/contract/ipc.ts';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import { readBoot, writeBoot } from './boot-file.ts';
import { createEventFolder, openEventFolder, readEventFile, type EventFolder } from './event-folder.ts';
import { slugOf } from '#shared/domain/slug.ts';

/** The event that a station opens, and the list of attendees that it comes with. */
export type ChosenEvent = EventFolder & {
  readonly isDemo: boolean;
  /** A CSV file to be taken over when it has not been yet; null for none. */
  readonly attendeesFile: string | null;
};

type Where = {
  readonly dataFolder: string;
  readonly resourcesFolder: string;
  /** A list of attendees to open an event of its own with. */
  readonly eventFile: string | null;
  readonly now: number;
};

const demoFile = (resourcesFolder: string, name: string): string => path.join(resourcesFolder, 'demo', name);

/** The id of the event that belongs to a file: readable, and apart from files of the same name elsewhere. */
const idFor = (file: string): string => {
  const name = slugOf(path.parse(file).name);
  const place = createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 8);
  return name === '' ? `event-${place}` : `${name}-${place}`;
};

/** The demo's checkpoints and rules under the name of the file, open the whole day; what the demo asks and hands out is its own. */
const plainEvent = (demo: unknown, file: string): unknown => ({
  ...(demo as object),
  id: idFor(file),
  name: path.parse(file).name.slice(0, 200),
  venue: '',
  logo: null,
  questions: [],
  handOuts: [],
  startsAt: '00:00',
  endsAt: '23:59',
});

/** Decides which event to open: that of the given file, else the last one, else the demo; and remembers it. */
export const chooseEvent = ({
  dataFolder,
  resourcesFolder,
  eventFile: givenFile,
  now,
}: Where): Outcome<ChosenEvent, 'bad-event'> => {
  const demo = readEventFile(demoFile(resourcesFolder, 'event.json'));
  const checked = eventFileSchema.safeParse(demo);
  if (!checked.success) return { ok: false, code: 'bad-event' };
  const { eventId: last, passedOver } = readBoot(dataFolder);
  const eventFile = givenFile === passedOver ? null : givenFile;
  const wanted = eventFile === null ? (last ?? checked.data.id) : idFor(eventFile);
  const known = openEventFolder(dataFolder, wanted) ?? null;
  // The last event's folder was deleted, as it should be when its time is over: begin with the demo again.
  const description = eventFile === null ? demo : plainEvent(demo, eventFile);
  const opened =
    known ??
    openEventFolder(dataFolder, eventFile === null ? checked.data.id : wanted) ??
    createEventFolder(dataFolder, description, now);
  if (!opened.ok) return opened;
  const { event } = opened.value;
  if (event.id !== last) writeBoot(dataFolder, { eventId: event.id });
  const isDemo = event.id === checked.data.id;
  const attendeesFile = isDemo ? demoFile(resourcesFolder, 'attendees.csv') : eventFile;
  return { ok: true, value: { ...opened.value, isDemo, attendeesFile } };
};
