import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { eventFileSchema } from '#shared/contract/event-file.ts';
import type { EventTemplate } from '#shared/contract/requests/events.ts';
import { eventProblems } from '#shared/domain/event-coherence.ts';
import type { Event } from '#shared/domain/event.ts';
import { keptDays } from '#shared/domain/move-event.ts';
import { slugOf } from '#shared/domain/slug.ts';
import { writeDurably } from './durable-file.ts';
import { readJson } from './read-json.ts';
import { resolveEvent } from './resolve-event.ts';

const templateSchema = z.object({
  einlassTemplate: z.literal(1),
  /** By language; one in any will do. */
  name: z.record(z.string(), z.string().max(200)),
  event: eventFileSchema,
});
type TemplateFile = z.infer<typeof templateSchema>;

/** Templates of events: those that come with the program, and those that were saved or brought here. */
export type Templates = {
  readonly list: (now: number) => ReadonlyArray<EventTemplate>;
  /** Saves an event under a name; a template of that name is replaced. */
  readonly save: (name: string, event: Event) => void;
  /** False for one that comes with the program, or is not there. */
  readonly remove: (key: string) => boolean;
  /** The text of a template's file; null for one that is not there. */
  readonly textOf: (key: string) => string | null;
  /** Takes a template over from the text of a file; false for what is none. */
  readonly take: (text: string) => boolean;
};

const parse = (text: string): TemplateFile | null => readJson(templateSchema, text);

/** An event as others may use it: nobody's keys, no rehearsal. */
const plain = (event: Event): Event => ({ ...event, id: 'template', ticketKeys: [], rehearses: null });

const asFile = (name: TemplateFile['name'], event: Event): string => {
  const { eraseAfter: _left, ...rest } = plain(event);
  const file = { einlassTemplate: 1, name, event: { ...rest, eraseAfterDays: keptDays(event) } };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const keyOf = (name: string): string => {
  const slug = slugOf(name);
  // A name in another script is a name all the same.
  return slug === '' ? Buffer.from(name).toString('hex').slice(0, 40) : slug;
};

/** The templates in two folders, one file each; a file that is none is passed over. */
export const openTemplates = ({ shipped, own }: { readonly shipped: string; readonly own: string }): Templates => {
  const namesIn = (folder: string): ReadonlyArray<string> =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const fileOf = (key: string): string | null => {
    const name = `${path.basename(key)}.json`;
    return [own, shipped].map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
  };
  const write = (key: string, text: string): void => {
    mkdirSync(own, { recursive: true });
    writeDurably(path.join(own, `${key}.json`), text);
  };
  const read = (folder: string, now: number): ReadonlyArray<EventTemplate> =>
    namesIn(folder).flatMap((file) => {
      const template = parse(readFileSync(path.join(folder, file), 'utf8'));
      if (template === null) return [];
      const event = plain(resolveEvent(template.event, now));
      return [{ key: path.parse(file).name, name: template.name, isOwn: folder === own, event }];
    });

  return {
    list: (now) => {
      const mine = read(own, now);
      return [...mine, ...read(shipped, now).filter(({ key }) => !mine.some((each) => each.key === key))];
    },
    save: (name, event) => write(keyOf(name), asFile({ [event.languages[0] ?? 'de']: name }, event)),
    remove: (key) => {
      const file = fileOf(key);
      if (file === null || path.dirname(file) !== path.resolve(own)) return false;
      rmSync(file);
      return true;
    },
    textOf: (key) => {
      const file = fileOf(key);
      return file === null ? null : readFileSync(file, 'utf8');
    },
    take: (text) => {
      const template = parse(text);
      if (template === null || eventProblems(resolveEvent(template.event, 0)).length > 0) return false;
      const name = Object.values(template.name)[0] ?? '';
      write(keyOf(name === '' ? template.event.name : name), text);
      return true;
    },
  };
};
