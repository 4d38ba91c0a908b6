import type { ColumnMapping, ImportField } from '#shared/contract/import.ts';
import { foldedWords } from '#shared/domain/names/fold.ts';

const names: Readonly<Record<ImportField, string>> = {
  name: 'name fullname vollername vollstandigername anzeigename displayname teilnehmer teilnehmerin teilnehmername teilnehmendername attendee attendeename participant person gast guest',
  givenName: 'vorname vornamen rufname firstname givenname forename first',
  familyName: 'nachname nachnamen familienname zuname lastname surname familyname last',
  title: 'titel title akademischertitel akadtitel anredetitel grad',
  organisation:
    'organisation organization firma firmenname institution einrichtung unternehmen company companyname arbeitgeber employer verein verband behorde organisationsname orga org',
  email: 'email emailadresse mail mailadresse emailaddress epost',
  category:
    'kategorie category ticketart tickettyp tickettype ticketkategorie teilnehmerart teilnahmeart typ type gruppe group produkt product artikel item',
  role: 'funktion rolle role position jobtitle stelle badgetext function aufgabe',
  language: 'sprache language lang sprachcode languagecode locale',
  registration:
    'status anmeldestatus registrationstatus registration zahlungsstatus paymentstatus bestellstatus orderstatus state',
  bookings:
    'workshop workshops workshopwahl buchung buchungen bookings booking session sessions programmpunkt programmpunkte',
  marks:
    'hinweis hinweise bemerkung bemerkungen notiz notizen kommentar anmerkung anmerkungen notes note remarks remark marks comment comments besonderheiten',
  code: 'ticketcode code barcode qrcode qr ticketnummer ticketnr ticketid ticketsecret secret ticket anmeldecode registrationcode vorgangsnummer',
};
const fieldOf: ReadonlyMap<string, ImportField> = new Map(
  Object.entries(names).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as ImportField] as const),
  ),
);
const repeated = new Set<ImportField>(['bookings', 'marks']);

const recognise = (header: string): ImportField | null => {
  const words = foldedWords(header);
  // "Workshop 2", "Name (Pflichtfeld)", "Firma / Organisation": the whole first, then the parts.
  return (
    fieldOf.get(words.join('')) ?? words.map((word) => fieldOf.get(word)).find((field) => field !== undefined) ?? null
  );
};

/** What the columns of a table most likely mean, by their German or English names; each meaning once, except those that add up. */
export const recogniseColumns = (headers: ReadonlyArray<string>): ColumnMapping => {
  const mapping: Record<string, ImportField> = {};
  const taken = new Set<ImportField>();
  const fields = headers.map(recognise);
  headers.forEach((_, index) => {
    // Beside a given name, "Name" is the family name.
    const isRest = fields[index] === 'name' && fields.includes('givenName') && !fields.includes('familyName');
    const field = isRest ? 'familyName' : (fields[index] ?? null);
    if (field === null || (taken.has(field) && !repeated.has(field))) return;
    taken.add(field);
    mapping[String(index)] = field;
  });
  return mapping;
};

/** Whether a mapping tells people's names. */
export const hasName = (mapping: ColumnMapping): boolean =>
  Object.values(mapping).some((field) => field === 'name' || field === 'familyName' || field === 'givenName');
