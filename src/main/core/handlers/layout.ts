import { badgeContent } from '../event/badge-content.ts';
import { inventedContent } from '../badges/invented-people.ts';
import { headOf } from '../preflight/plan-badges.ts';
import { toBitmap } from '../printing/bitmap.ts';
import { toPng } from '../printing/png.ts';
import { spaceOn } from '#shared/domain/paper.ts';
import type { HandlersOf, StationParts } from './parts.ts';

// An empty text stands for the standard layout elsewhere; here it is a sheet without anything on it yet.
const blank = '<article class="badge"></article>';

/** The layout files of the event, and how badges would come out with them. */
export const layoutHandlers = ({
  options,
  event,
  store,
  settings,
  lock,
  layouts,
  samplePeople,
}: StationParts): HandlersOf<'layout'> => {
  const contentFor = (sample: Parameters<typeof samplePeople>[0]) => {
    const attendee = samplePeople(sample);
    if (attendee === null) return inventedContent(event, sample);
    return badgeContent(event, attendee, store.attendees.codesOf(attendee.id)[0] ?? null);
  };
  return {
    'layout.list': () => layouts.list(),
    'layout.read': ({ name }) => {
      const text = layouts.read(name);
      return text === null ? { ok: false, code: 'unknown-layout' } : { ok: true, value: { text } };
    },
    'layout.save': ({ name, text }) => (lock.unlocked() ? layouts.save(name, text) : { ok: false, code: 'locked' }),
    'layout.delete': ({ name }) => (lock.unlocked() ? layouts.remove(name) : { ok: false, code: 'locked' }),
    'layout.import': ({ path }) => (lock.unlocked() ? layouts.take(path) : { ok: false, code: 'locked' }),
    'layout.export': ({ name }) => (lock.unlocked() ? layouts.copyOut(name) : { ok: false, code: 'locked' }),
    'layout.preview': async ({ text, paper, sample }) => {
      if (!lock.unlocked()) return { ok: false, code: 'locked' };
      const space = spaceOn(paper, headOf(settings.current().printer));
      const content = contentFor(sample);
      const layout = text.trim() === '' ? blank : text;
      const drawn = await options.previewBadge({ content, layout, space }).catch((error: unknown) => {
        options.log({ level: 'warn', what: 'layout-preview', error: error instanceof Error ? error.name : 'error' });
        return null;
      });
      if (drawn === null) return { ok: false, code: 'render-failed' };
      const { image, overflows, missingGlyphs } = drawn;
      return {
        ok: true,
        value: {
          image: `data:image/png;base64,${toPng(toBitmap(image)).toString('base64')}`,
          widthMm: image.width / space.dotsPerMm,
          heightMm: image.height / space.dotsPerMm,
          overflows,
          missing: missingGlyphs.map((point) => String.fromCodePoint(point)),
          name: content.name,
        },
      };
    },
  };
};
