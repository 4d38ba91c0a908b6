import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { Event } from '#shared/domain/event.ts';
import { durationOf, type Visit } from '#shared/domain/visits.ts';
import { answerTo, answeredOf, thingsFor } from '#shared/domain/answers.ts';
import { categoryLabel, inLanguage } from '../event/event-texts.ts';
import type { Dossier } from './everybody.ts';
import { moment, span, type Cell, type Table } from './table.ts';
import type { ListLanguage, ListWords } from './words.ts';

/** What a table of attendance is made with. */
export type AttendanceOptions = {
  readonly event: Event;
  readonly checkpoint: Checkpoint;
  readonly words: ListWords;
  readonly language: ListLanguage;
  /** The name of another station; null for one that is not known. */
  readonly stationName: (stationId: string) => string | null;
};

type Column = {
  readonly title: string;
  readonly width: number;
  readonly cell: (dossier: Dossier, visit: Visit | undefined) => Cell;
};

const overrideOf = (visit: Visit | undefined, words: ListWords): string | null => {
  const override = visit?.first?.payload.override;
  if (override === null || override === undefined) return null;
  return [words[`refusal.${override.refusal}`], override.reason].filter((part) => part !== '').join(': ');
};

/** How somebody came onto the list. */
const originOf = ({ facts }: Dossier): 'list' | 'walk-in' | 'substitute' => {
  for (const fact of facts) {
    if (fact.kind !== 'change') continue;
    if (fact.payload.what === 'walk-in') return 'walk-in';
    if (fact.payload.what === 'substitutes') return 'substitute';
  }
  return 'list';
};

/** A column for each question that was answered with something, and for each thing to hand out. */
const answerColumns = (event: Event, words: ListWords, language: ListLanguage): ReadonlyArray<Column> => [
  ...event.questions
    .filter(({ kind }) => kind !== 'notice')
    .map(({ id, text, options }): Column => ({
      title: inLanguage(text, language),
      width: 24,
      cell: ({ facts }) => {
        const value = answerTo(answeredOf(facts), id);
        const label = options.find(({ key }) => key === value)?.label;
        return label === undefined ? (value ?? null) : inLanguage(label, language);
      },
    })),
  ...event.handOuts.map(({ id, name }): Column => ({
    title: inLanguage(name, language),
    width: 16,
    cell: ({ attendee, facts }) => {
      const state = thingsFor(event, attendee, answeredOf(facts)).find(({ item }) => item.id === id)?.state;
      return state === undefined ? null : words[`thing.${state}`];
    },
  })),
];

const columnsOf = ({ event, checkpoint, words, language, stationName }: AttendanceOptions): ReadonlyArray<Column> => {
  const bookings =
    checkpoint.kind === 'entrance'
      ? []
      : [
          {
            title: words.booked,
            width: 9,
            cell: ({ attendee }: Dossier) => (attendee.bookings.includes(checkpoint.id) ? words.yes : words.no),
          },
        ];
  return [
    { title: words.name, width: 28, cell: ({ attendee }) => attendee.name },
    { title: words.familyName, width: 18, cell: ({ attendee }) => attendee.familyName },
    { title: words.organisation, width: 30, cell: ({ attendee }) => attendee.organisation },
    { title: words.email, width: 26, cell: ({ attendee }) => attendee.email },
    { title: words.category, width: 16, cell: ({ attendee }) => categoryLabel(event, attendee.category, language) },
    { title: words.role, width: 16, cell: ({ attendee }) => attendee.role },
    {
      title: words.registration,
      width: 12,
      cell: ({ attendee }) => words[`registration.${attendee.registration}`],
    },
    { title: words.origin, width: 15, cell: (dossier) => words[`origin.${originOf(dossier)}`] },
    ...bookings,
    { title: words.arrived, width: 17, cell: (_, visit) => moment(visit?.first?.at) },
    { title: words.left, width: 17, cell: (_, visit) => moment(visit?.stays.at(-1)?.to) },
    { title: words.duration, width: 9, cell: (_, visit) => span(visit === undefined ? null : durationOf(visit.stays)) },
    { title: words.entries, width: 9, cell: (_, visit) => (visit === undefined ? null : visit.stays.length) },
    {
      title: words.method,
      width: 18,
      cell: (_, visit) => (visit?.first ? words[`method.${visit.first.payload.method}`] : null),
    },
    {
      title: words.station,
      width: 16,
      cell: (_, visit) =>
        visit?.first ? (visit.first.stationId === '' ? words.thisStation : stationName(visit.first.stationId)) : null,
    },
    { title: words.override, width: 28, cell: (_, visit) => overrideOf(visit, words) },
    { title: words.badge, width: 14, cell: ({ badge }) => words[`badge.${badge}`] },
    { title: words.marks, width: 20, cell: ({ attendee }) => attendee.marks.join(', ') },
    ...(checkpoint.kind === 'entrance' ? answerColumns(event, words, language) : []),
  ];
};

/** A table of attendance at one checkpoint that takes people one after another. At the entrance it has everybody, elsewhere whoever booked or came. */
export const attendanceTable = (
  options: AttendanceOptions,
): { readonly add: (dossier: Dossier) => void; readonly table: () => Table } => {
  const { checkpoint, words, language } = options;
  const columns = columnsOf(options);
  const rows: Cell[][] = [];
  return {
    add: (dossier) => {
      const visit = dossier.visits.get(checkpoint.id);
      if (checkpoint.kind !== 'entrance' && visit === undefined && !dossier.attendee.bookings.includes(checkpoint.id))
        return;
      rows.push(columns.map(({ cell }) => cell(dossier, visit)));
    },
    table: () => ({
      name: checkpoint.kind === 'entrance' ? words.attendance : inLanguage(checkpoint.name, language),
      columns: columns.map(({ title, width }) => ({ title, width })),
      rows,
    }),
  };
};
