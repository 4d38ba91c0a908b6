import type { LayoutSample } from '#shared/contract/layout.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Attendees } from '../store/attendees.ts';

/** Somebody of the guest list whose name is like that; null when nobody's is. */
export type SamplePeople = (sample: LayoutSample) => Attendee | null;

type Keys = { readonly [Sample in LayoutSample]: number | null };

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const atOnce = 5_000;
// Every change of a layout asks for all samples, and the list hardly changes meanwhile.
const freshMs = 30_000;

const lookThrough = (attendees: Attendees): Keys => {
  let longest = { key: 0, length: 0 };
  let shortest = { key: 0, length: Number.POSITIVE_INFINITY };
  let mirrored: number | null = null;
  let last = 0;
  for (;;) {
    const names = attendees.namesAfter(last, atOnce);
    for (const { key, name } of names) {
      const length = [...shownText(name)].length;
      if (length > longest.length && !isBlank(name)) longest = { key, length };
      if (length < shortest.length && !isBlank(name)) shortest = { key, length };
      if (mirrored === null && rightToLeft.test(name)) mirrored = key;
    }
    last = names.at(-1)?.key ?? last;
    if (names.length < atOnce) break;
  }
  return {
    longest: longest.key === 0 ? null : longest.key,
    shortest: shortest.key === 0 ? null : shortest.key,
    'right-to-left': mirrored,
    invented: null,
  };
};

/** Finds people to try a layout with. */
export const prepareSamplePeople = (attendees: Attendees, monotonic: () => number): SamplePeople => {
  let found: { readonly keys: Keys; readonly at: number } | null = null;
  return (sample) => {
    if (found === null || monotonic() - found.at > freshMs) found = { keys: lookThrough(attendees), at: monotonic() };
    const key = found.keys[sample];
    return key === null ? null : (attendees.byKeys([key])[0] ?? null);
  };
};
