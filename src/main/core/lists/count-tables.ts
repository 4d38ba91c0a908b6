import type { Event } from '#shared/domain/event.ts';
import { categoryLabel, inLanguage } from '../event/event-texts.ts';
import type { Dossier } from './everybody.ts';
import { moment, type Cell, type Table } from './table.ts';
import type { ListLanguage, ListWords } from './words.ts';

const quarterMs = 900_000;

type Count = { registered: number; arrived: number };

/** The tables of all counts, from people one after another: by category, by checkpoint, and arrivals in each quarter of an hour. */
export const countTables = (
  event: Event,
  words: ListWords,
  language: ListLanguage,
): { readonly add: (dossier: Dossier) => void; readonly tables: () => ReadonlyArray<Table> } => {
  const entrance = event.checkpoints.find(({ kind }) => kind === 'entrance') ?? event.checkpoints[0];
  const byCategory = new Map<string, Count>(event.categories.map(({ key }) => [key, { registered: 0, arrived: 0 }]));
  const places = event.checkpoints.map((checkpoint) => ({ checkpoint, booked: 0, arrived: 0, inside: 0 }));
  const arrivals = new Map<number, number>();

  const add = ({ attendee, visits }: Dossier): void => {
    const first = visits.get(entrance?.id ?? '')?.first ?? null;
    const count = byCategory.get(attendee.category) ?? { registered: 0, arrived: 0 };
    byCategory.set(attendee.category, count);
    if (attendee.registration !== 'cancelled') count.registered += 1;
    if (first !== null) {
      count.arrived += 1;
      const quarter = first.at - (first.at % quarterMs);
      arrivals.set(quarter, (arrivals.get(quarter) ?? 0) + 1);
    }
    for (const place of places) {
      const visit = visits.get(place.checkpoint.id);
      if (attendee.bookings.includes(place.checkpoint.id) && attendee.registration !== 'cancelled') place.booked += 1;
      if (visit?.first) place.arrived += 1;
      if (visit?.stays.at(-1)?.to === null) place.inside += 1;
    }
  };

  const categoryTable = (): Table => {
    const row = (name: string, { registered, arrived }: Count): Cell[] => [
      name,
      registered,
      arrived,
      Math.max(0, registered - arrived),
    ];
    const counts = [...byCategory.values()];
    const sum = (of: keyof Count): number => counts.reduce((total, count) => total + count[of], 0);
    return {
      name: words.counts,
      columns: [words.category, words.registered, words.arrived, words.noShow].map((title) => ({ title, width: 20 })),
      rows: [
        ...[...byCategory].map(([key, count]) => row(categoryLabel(event, key, language), count)),
        row(words.all, { registered: sum('registered'), arrived: sum('arrived') }),
      ],
    };
  };
  const placeTable = (): Table => ({
    name: words.checkpoint,
    columns: [words.checkpoint, words.places, words.booked, words.arrived, words.inside].map((title, at) => ({
      title,
      width: at === 0 ? 40 : 14,
    })),
    rows: places.map(({ checkpoint, booked, arrived, inside }) => [
      inLanguage(checkpoint.name, language),
      checkpoint.rules.capacity,
      booked,
      arrived,
      inside,
    ]),
  });
  const arrivalTable = (): Table => ({
    name: words.arrivals,
    columns: [
      { title: words.from, width: 20 },
      { title: words.people, width: 14 },
    ],
    rows: [...arrivals].toSorted(([a], [b]) => a - b).map(([at, count]) => [moment(at), count]),
  });
  return { add, tables: () => [categoryTable(), placeTable(), arrivalTable()] };
};
