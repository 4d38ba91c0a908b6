import type { Outcome } from '#shared/contract/ipc.ts';
import type { AnswersTrouble } from '#shared/contract/requests/answers.ts';
import { answerTo, answeredOf, questionsFor, seen, thingsFor, type Answered } from '#shared/domain/answers.ts';
import type { Event } from '#shared/domain/event.ts';
import { isBlank, shownText } from '#shared/domain/names/shown-text.ts';
import type { Question } from '#shared/domain/question.ts';
import type { Actor } from '#shared/domain/role.ts';
import type { Books } from '../people/books.ts';
import type { Store } from '../store/store.ts';

/** What taking answers needs of a station. */
export type AnswerDesk = {
  readonly event: Event;
  readonly store: Pick<Store, 'attendees' | 'log' | 'heard'>;
  readonly books: Books;
};

type Kept = Outcome<null, Exclude<AnswersTrouble, 'locked'>>;

/** What somebody answered and was given, here and, as far as it was heard, elsewhere. */
export const answeredBy = ({ log, heard }: Pick<Store, 'log' | 'heard'>, attendeeId: string): Answered =>
  answeredOf([...log.ofAttendee(attendeeId), ...heard.ofAttendee(attendeeId)]);

/** What is meant by an answer; null for one that is none, undefined for one that the question does not take. */
const meant = ({ kind, options }: Question, value: string | null): string | null | undefined => {
  if (value === null) return null;
  if (kind === 'notice') return value === seen ? seen : undefined;
  if (kind === 'choice') return options.find(({ key }) => key === value)?.key;
  return isBlank(value) ? null : shownText(value);
};

/** Keeps an answer. The same answer again leaves no fact; null takes it back. */
export const giveAnswer = (
  { attendeeId, questionId, value }: { attendeeId: string; questionId: string; value: string | null },
  { event, store, books }: AnswerDesk,
  by: Actor,
): Kept =>
  books.keep(() => {
    const attendee = store.attendees.byId(attendeeId);
    if (attendee === null) return { ok: false, code: 'unknown' };
    const question = questionsFor(event, attendee).find(({ id }) => id === questionId);
    const kept = question === undefined ? undefined : meant(question, value);
    if (kept === undefined) return { ok: false, code: 'no-such-choice' };
    const before = answerTo(answeredBy(store, attendeeId), questionId) ?? null;
    if (kept === before) return { ok: true, value: { value: null, facts: [] } };
    const payload = { attendeeId, questionId, value: kept, by };
    return { ok: true, value: { value: null, facts: [{ kind: 'answer', payload }] } };
  });

/** Keeps that a thing went to somebody or came back. What is so already leaves no fact; something to keep that was confirmed by mistake may be taken back too. */
export const handOver = (
  { attendeeId, itemId, direction }: { attendeeId: string; itemId: string; direction: 'out' | 'back' },
  { event, store, books }: AnswerDesk,
  by: Actor,
): Kept =>
  books.keep(() => {
    const attendee = store.attendees.byId(attendeeId);
    if (attendee === null) return { ok: false, code: 'unknown' };
    const thing = thingsFor(event, attendee, answeredBy(store, attendeeId)).find(({ item }) => item.id === itemId);
    if (thing === undefined) return { ok: false, code: 'no-such-choice' };
    const isOut = thing.state === 'given' || thing.state === 'out';
    if (isOut === (direction === 'out')) return { ok: true, value: { value: null, facts: [] } };
    const payload = { attendeeId, itemId, direction, by };
    return { ok: true, value: { value: null, facts: [{ kind: 'hand', payload }] } };
  });
