import type { BadgeContent } from '#shared/contract/badge.ts';
import type { LayoutSample } from '#shared/contract/layout.ts';
import type { Event } from '#shared/domain/event.ts';

const names: { readonly [Sample in LayoutSample]: readonly [name: string, organisation: string, role: string | null] } =
  {
    longest: [
      'Maximiliane-Alexandra Freifrau von Hohenfels-Łąkowa',
      'Landesarbeitsgemeinschaft der Auslandsgesellschaften e. V.',
      'Dolmetscherin',
    ],
    shortest: ['Bo Li', 'Hafen AG', null],
    'right-to-left': ['محمد العلي', 'مركز الاستشارات', null],
    invented: ['Zoë Łęcka-Ğüneş', 'Kantine Sonnenblick', 'Referentin'],
  };

/** What stands on the badge of somebody who does not exist, with everything that a badge of the event may bear. */
export const inventedContent = (event: Event, sample: LayoutSample): BadgeContent => {
  const [name, organisation, role] = names[sample];
  const [category] = event.categories;
  const language = event.languages[0] ?? 'en';
  return {
    name,
    organisation,
    role,
    category: category?.label[language] ?? category?.key ?? 'A',
    marks: sample === 'shortest' ? [] : ['Vegan'],
    lines: sample === 'shortest' ? [] : ['13:30 · 1.12 · Workshop'],
    code: 'EINLASS-SAMPLE',
    eventName: event.name,
    logo: event.logo,
  };
};
