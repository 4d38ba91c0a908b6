import type { Checkpoint } from '#shared/domain/checkpoint.ts';
import type { Event } from '#shared/domain/event.ts';
import { durationOf, type Visit } from '#shared/domain/visits.ts';
import { inLanguage } from '../event/badge-content.ts';
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

/** How somebody came onto the list. */
const originOf = ({ facts }: Dossier): 'list' | 'walk-in' | 'substitute' => {
  for (const fact of facts) {
    if (fact.kind !== 'change') continue;
    if (fact.payload.what === 'walk-in') return 'walk-in';
    if (fact.payload.what === 'substitutes') return 'substitute';
  }
  return 'list';
};

const columnsOf = ({ event, checkpoint, words, language, stationName }: AttendanceOptions): ReadonlyArray<Column> => {
  const categoryOf = (key: string): string => {
    const label = event.categories.find((category) => category.key === key)?.label;
    return label === undefined ? key : inLanguage(label, language);
  };
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
    { title: words.category, width: 16, cell: ({ attendee }) => categoryOf(attendee.category) },
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
    { title: words.override, width: 28, cell: (_, visit) => visit?.first?.payload.override?.reason ?? null },
    { title: words.badge, width: 14, cell: ({ badge }) => words[`badge.${badge}`] },
    { title: words.marks, width: 20, cell: ({ attendee }) => attendee.marks.join(', ') },
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
