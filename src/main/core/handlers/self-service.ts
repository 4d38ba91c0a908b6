import { setTimeout } from 'node:timers/promises';
import type { ByNameAnswer } from '#shared/contract/requests/self-service.ts';
import { findByName } from '../self-service/find-by-name.ts';
import { openNameTries } from '../self-service/name-tries.ts';
import type { HandlersOf, StationParts } from './parts.ts';

// Longer than any search takes: how long an answer took must not tell how near the guess was.
const refusalMs = 400;

/** Visitors who come without their ticket. */
export const selfServiceHandlers = ({
  options,
  store,
  search,
  settings,
  admission,
  askFirst,
  announcer,
}: StationParts): HandlersOf<'self-service'> => {
  const tries = openNameTries(store.settings, options.clock.now);
  const isOffered = (): boolean => {
    const { role, direction, selfServiceByName } = settings.current();
    return role === 'self-service' && direction === 'entry' && selfServiceByName;
  };

  const byName = async ({ name, fact }: { readonly name: string; readonly fact: string }): Promise<ByNameAnswer> => {
    if (!isOffered()) return { kind: 'off' };
    if (!tries.begin()) return { kind: 'wait' };
    const earliest = setTimeout(refusalMs);
    const person = findByName(search, name, fact);
    if (person === null) {
      options.log({ level: 'info', what: 'name-not-found' });
      await earliest;
      return { kind: 'not-found' };
    }
    tries.forgive();
    const outcome = await askFirst({ attendeeId: person.id }, 'entry', (asked) =>
      admission.byPerson(person.id, 'entry', null, asked),
    );
    if (outcome.kind === 'verdict') announcer.announce('scan.happened', outcome.scan);
    return { kind: 'found', outcome };
  };

  return { 'self-service.by-name': byName };
};
