import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { TemplateTrouble } from '#shared/contract/requests/events.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { writeDurably } from '../event/durable-file.ts';
import { openTemplates } from '../event/templates.ts';
import { diskTroubleOf } from '../store/sqlite-trouble.ts';
import type { HandlersOf, StationParts } from './parts.ts';

type TemplateChannel = 'templates' | 'save-template' | 'delete-template' | 'export-template' | 'import-template';

/** Templates of events: to begin with, to keep, to hand on. */
export const templateHandlers = ({
  options: { dataFolder, resourcesFolder, clock },
  event,
  authority,
}: StationParts): Pick<HandlersOf<'events'>, `events.${TemplateChannel}`> => {
  const templates = openTemplates({
    shipped: path.resolve(resourcesFolder, 'templates'),
    own: path.resolve(dataFolder, 'templates'),
  });
  const exports = path.join(dataFolder, 'exports');
  const guarded = <Value>(act: () => Outcome<Value, TemplateTrouble>): Outcome<Value, TemplateTrouble> => {
    if (!authority.may('set-up')) return { ok: false, code: 'locked' };
    try {
      return act();
    } catch (error) {
      if (diskTroubleOf(error) === null) throw error;
      return { ok: false, code: 'cannot-save' };
    }
  };
  const done = { ok: true, value: null } as const;

  return {
    'events.templates': () => (authority.may('set-up') ? templates.list(clock.now()) : []),
    'events.save-template': ({ name }) =>
      guarded(() => {
        templates.save(name, event);
        return done;
      }),
    'events.delete-template': ({ key }) =>
      guarded(() => (templates.remove(key) ? done : { ok: false, code: 'unknown-template' })),
    'events.export-template': ({ key }) =>
      guarded(() => {
        const text = templates.textOf(key);
        if (text === null) return { ok: false, code: 'unknown-template' };
        mkdirSync(exports, { recursive: true });
        const file = path.join(exports, `${path.basename(key)}.json`);
        writeDurably(file, text);
        return { ok: true, value: { path: file } };
      }),
    'events.import-template': ({ text }) =>
      guarded(() => (templates.take(text) ? done : { ok: false, code: 'no-template' })),
  };
};
