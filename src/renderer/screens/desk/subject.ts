import type { AttendeeView, RecentScan, RecordingTrouble } from '#shared/contract/views.ts';

/** What the desk's large card is about. */
export type Subject =
  | { readonly kind: 'scan'; readonly scan: RecentScan }
  | { readonly kind: 'person'; readonly person: AttendeeView }
  | { readonly kind: 'cannot-record'; readonly cause: RecordingTrouble | 'no-answer' };

/** The person whom the subject is about, if any. */
export const personOf = (subject: Subject | null): AttendeeView | null =>
  subject === null || subject.kind === 'cannot-record'
    ? null
    : subject.kind === 'scan'
      ? subject.scan.person
      : subject.person;

/** Whether and how somebody is here. */
export type Presence = 'inside' | 'left' | 'expected';

/** The presence that a view tells of. */
export const presenceOf = (person: AttendeeView): Presence =>
  person.inside ? 'inside' : person.arrivedAt === null ? 'expected' : 'left';

/** What can be done about the subject now. */
export type Possible = {
  readonly admit: boolean;
  readonly checkOut: boolean;
  readonly undo: boolean;
  readonly override: boolean;
  /** `first`: none was ever printed; `again`: one may be out already; null while one is on its way. */
  readonly badge: 'first' | 'again' | null;
};

const badgeChoice = (person: AttendeeView): Possible['badge'] => {
  if (person.badge === 'none') return 'first';
  return person.badge === 'queued' || person.badge === 'sending' ? null : 'again';
};

/** The actions that make sense for the subject; the station still decides on each. */
export const possibleFor = (subject: Subject | null): Possible => {
  const person = personOf(subject);
  const scan = subject?.kind === 'scan' ? subject.scan : null;
  const refused = scan?.verdict.kind === 'refused' && !scan.overridden;
  const counts = scan?.verdict.kind === 'admitted' || scan?.overridden === true;
  return {
    admit: person !== null && !person.inside && !refused,
    checkOut: person !== null && person.inside,
    undo: scan !== null && counts && !scan.undone,
    override: person !== null && refused && scan?.direction === 'entry',
    badge: person === null ? null : badgeChoice(person),
  };
};
