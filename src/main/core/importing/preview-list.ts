import type { ImportPreview, ImportTrouble, PersonDifference } from '#shared/contract/import.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import type { Attendee } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import { categoryLabel, inLanguage } from '../event/event-texts.ts';
import { personDifference } from './difference.ts';
import { eachRow, type Deciding } from './each-row.ts';
import type { ImportSession } from './session.ts';

const shownBadRows = 200;
const shownPeople = 50;
const sampleRows = 3;

/** Texts of fields as a person reads them, in the event's first language. */
const fieldTexts = (event: Event) => {
  const [language = ''] = event.languages;
  const checkpointName = (id: string): string => {
    const known = event.checkpoints.find((checkpoint) => checkpoint.id === id);
    return known === undefined ? id : inLanguage(known.name, language);
  };
  return (field: keyof Attendee, value: unknown): string => {
    if (field === 'category') return categoryLabel(event, String(value), language);
    if (!Array.isArray(value)) return value === null || value === undefined ? '' : String(value);
    const texts = value.map(String);
    return (field === 'bookings' ? texts.map(checkpointName) : texts).join(', ');
  };
};

const columnsOf = ({ table, mapping }: ImportSession): ImportPreview['columns'] => {
  const first = table.slices().next();
  const rows = first.done === true ? [] : first.value.slice(0, sampleRows);
  return table.headers.map((header, index) => ({
    index,
    header,
    field: mapping[String(index)] ?? null,
    sample: rows.map(({ cells }) => cells?.[index] ?? ''),
  }));
};

/** Looks at every row of a list and tells what taking it over would do. */
export const previewList = async (
  deciding: Deciding,
  event: Event,
  session: ImportSession,
): Promise<Outcome<ImportPreview, ImportTrouble>> => {
  const shownText = fieldTexts(event);
  const changes: PersonDifference[] = [];
  const keptPeople: PersonDifference[] = [];
  let kept = 0;
  const counted = await eachRow(deciding, session, 'checking', (decisions) => {
    for (const decision of decisions) {
      if (decision.kind !== 'changed' && decision.kind !== 'same') continue;
      const { attendee, held } = decision;
      if (decision.kind === 'changed' && changes.length < shownPeople)
        changes.push(personDifference(attendee, decision.says, decision.code, shownText));
      if (Object.keys(held).length === 0) continue;
      kept += 1;
      if (keptPeople.length < shownPeople) keptPeople.push(personDifference(attendee, held, null, shownText));
    }
    return null;
  });
  if (!counted.ok) return counted;
  const { rows, fresh, changed, same, bad, badRows, hasNamed } = counted.value;
  const gone = await deciding.gone.ofKind(session.listKind, hasNamed);
  return {
    ok: true,
    value: {
      importId: session.importId,
      from: session.from,
      columns: columnsOf(session),
      rows,
      good: rows - bad,
      fresh,
      changed,
      same,
      kept,
      keptPeople,
      gone: gone.length,
      gonePeople: gone.slice(0, shownPeople).map(({ name, organisation }) => ({ name, organisation })),
      changes,
      badCount: bad,
      bad: badRows.slice(0, shownBadRows),
    },
  };
};
