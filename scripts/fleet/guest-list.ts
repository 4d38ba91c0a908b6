import { writeFileSync } from 'node:fs';
import { crowdMember, randomFrom } from '../bench/support/crowd.ts';

/** Writes a guest list of invented people; answers with their tickets' codes. */
export const writeGuestList = (file: string, attendees: number): ReadonlyArray<string> => {
  const random = randomFrom(attendees);
  const people = Array.from({ length: attendees }, (_, n) => crowdMember(n, random));
  const rows = people.map(({ givenName, familyName, organisation, email, code }) =>
    [givenName, familyName, organisation, email, code].join(';'),
  );
  writeFileSync(file, ['Vorname;Nachname;Organisation;E-Mail;Ticketcode', ...rows].join('\n'));
  return people.map(({ code }) => code);
};
