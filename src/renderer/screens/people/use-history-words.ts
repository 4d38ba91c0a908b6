import { useIntl } from 'react-intl';
import { assertNever } from '#shared/assert-never.ts';
import type { HistoryLine } from '#shared/contract/requests/people.ts';
import type { PersonChange } from '#shared/domain/person-change.ts';
import type { ScanPayload } from '#shared/domain/scan.ts';
import { useText } from '../../locales/use-text.tsx';
import { localName } from '../../station/local-name.ts';
import { useStation } from '../../station/use-station.ts';

const fields = ['name', 'organisation', 'email', 'category', 'role', 'language', 'marks', 'bookings'] as const;

/** Keeps what people wrote apart from the direction of the words around it. */
const apart = (written: string): string => `\u2068${written}\u2069`;

/** What a line of somebody's history says. */
export const useHistoryWords = (): ((line: HistoryLine) => string) => {
  const text = useText();
  const { locale, formatList } = useIntl();
  const { event } = useStation();
  const place = (id: string): string => {
    const checkpoint = event.checkpoints.find((known) => known.id === id);
    return apart(checkpoint === undefined ? id : localName(checkpoint.name, locale));
  };
  const places = (ids: ReadonlyArray<string>): string =>
    ids.length === 0 ? text('people.history.no-workshop') : formatList(ids.map(place));

  const ofScan = ({ verdict, direction, checkpointId, override }: ScanPayload): string => {
    const where = { place: place(checkpointId) };
    if (override !== null) return text('people.history.overridden', { ...where, reason: apart(override.reason) });
    if (verdict === 'admitted') return text(`people.history.${direction}`, where);
    return text('people.history.refused', { ...where, reason: text(`desk.recent.${verdict}`) });
  };
  const ofChange = (change: PersonChange, other: string | null): string => {
    const name = other === null ? text('people.history.somebody') : apart(other);
    switch (change.what) {
      case 'walk-in':
        return text('people.history.walk-in');
      case 'corrected': {
        const known = fields.filter((field) => change.fields.includes(field));
        return text('people.history.corrected', {
          fields: formatList(known.map((one) => text(`people.field.${one}`))),
        });
      }
      case 'substituted':
        return text('people.history.substituted', { name });
      case 'substitutes':
        return text('people.history.substitutes', { name });
      case 'rebooked':
        return text('people.history.rebooked', { left: places(change.left), taken: places(change.taken) });
      case 'registration':
        return text('people.history.registration', { to: text(`people.registration.${change.to}`) });
      default:
        return assertNever(change);
    }
  };

  return (line) => {
    if (line.kind === 'badge')
      return text(line.copy ? 'people.history.copy' : 'people.history.badge', {
        state: text(`people.badge.${line.state}`),
      });
    const { fact, other } = line;
    switch (fact.kind) {
      case 'scan':
        return ofScan(fact.payload);
      case 'undo':
        return text('people.history.undo');
      case 'change':
        return ofChange(fact.payload, other);
      case 'answer': {
        const question = event.questions.find(({ id }) => id === fact.payload.questionId);
        const option = question?.options.find(({ key }) => key === fact.payload.value);
        return text('people.history.answer', {
          question: apart(question === undefined ? fact.payload.questionId : localName(question.text, locale)),
          answer:
            fact.payload.value === null
              ? text('people.history.taken-back')
              : apart(option === undefined ? fact.payload.value : localName(option.label, locale)),
        });
      }
      case 'hand': {
        const item = event.handOuts.find(({ id }) => id === fact.payload.itemId);
        const thing = apart(item === undefined ? fact.payload.itemId : localName(item.name, locale));
        return text(`people.history.hand-${fact.payload.direction}`, { thing });
      }
      case 'waiting':
        return text(fact.payload.waits ? 'people.history.waits' : 'people.history.waits-no-more', {
          place: place(fact.payload.checkpointId),
        });
      case 'revoke':
        return text('people.history.revoked');
      default:
        return assertNever(fact);
    }
  };
};
