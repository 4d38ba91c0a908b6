import type { PeopleTrouble } from '#shared/contract/requests/people.ts';
import type { Reply } from '#shared/contract/ipc.ts';

/** Everything that may stand against a change of people, and no answer at all. */
export type Trouble = PeopleTrouble | 'unknown' | 'came' | 'not-valid' | 'no-answer';

type PeopleReply =
  | Reply<'people.register'>
  | Reply<'people.correct'>
  | Reply<'people.substitute'>
  | Reply<'people.give-back'>;

/** What stands against a change; null where it was made. */
export const troubleOf = (reply: PeopleReply): Trouble | null => {
  if (!reply.ok) return 'no-answer';
  return reply.value.ok ? null : reply.value.code;
};
