import type { AnswersTrouble } from '#shared/contract/requests/answers.ts';
import type { Outcome } from '#shared/contract/ipc.ts';
import { isForMachine } from '#shared/domain/answers.ts';
import type { Actor } from '#shared/domain/role.ts';
import { answeredBy, giveAnswer, handOver } from '../answers/give-answer.ts';
import { isServedAlone } from '../answers/just-admitted.ts';
import { prepareThingsOut } from '../answers/things-out.ts';
import type { HandlersOf, StationParts } from './parts.ts';

/** Questions at check-in and things handed out. */
export const answersHandlers = ({
  options,
  event,
  store,
  books,
  authority,
  settings,
  badgeHold,
}: StationParts): HandlersOf<'answers'> => {
  const desk = { event, store, books };
  const thingsOut = prepareThingsOut(store.db, store.attendees, event.handOuts);
  /** On whose behalf something is said of somebody; null where nobody may. */
  const actorFor = (attendeeId: string): Actor | null => {
    if (authority.may('answer')) return authority.role();
    const alone = { role: settings.current().role, log: store.log, now: options.clock.now };
    return isServedAlone(attendeeId, alone) ? 'self' : null;
  };
  const asItStands = (attendeeId: string, kept: Outcome<null, AnswersTrouble>) =>
    kept.ok ? { ok: true as const, value: answeredBy(store, attendeeId) } : kept;
  const isAsked = (questionId: string): boolean =>
    event.questions.some((question) => question.id === questionId && isForMachine(question));

  return {
    'answers.of': ({ attendeeId }) => (actorFor(attendeeId) === null ? null : answeredBy(store, attendeeId)),
    'answers.give': (given) => {
      const by = actorFor(given.attendeeId);
      const isAllowed = by !== null && (by !== 'self' || (given.value !== null && isAsked(given.questionId)));
      if (!isAllowed) return { ok: false, code: 'locked' };
      badgeHold.renew(given.attendeeId);
      return asItStands(given.attendeeId, giveAnswer(given, desk, by));
    },
    'answers.hand': (handed) => {
      const by = authority.role();
      if (by === null || !authority.may('answer')) return { ok: false, code: 'locked' };
      return asItStands(handed.attendeeId, handOver(handed, desk, by));
    },
    'answers.finish': ({ attendeeId }) => {
      badgeHold.end(attendeeId);
      return null;
    },
    'answers.out': () => (authority.may('search') ? thingsOut() : null),
  };
};
