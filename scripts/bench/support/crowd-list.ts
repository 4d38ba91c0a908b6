import { writeFileSync } from 'node:fs';
import { crowdMember, randomFrom } from './crowd.ts';

/** Writes a guest list of a crowd of the given size, as a spreadsheet program saves it. */
export const writeCrowdList = (file: string, size: number): void => {
  const random = randomFrom(3);
  const rows = Array.from({ length: size }, (_, n) => {
    const { givenName, familyName, organisation, email, code } = crowdMember(n, random);
    return [givenName, familyName, organisation, email, 'Teilnahme', 'bestätigt', code].join(';');
  });
  writeFileSync(file, ['Vorname;Nachname;Firma;E-Mail;Kategorie;Status;Ticketcode', ...rows].join('\r\n'));
};
