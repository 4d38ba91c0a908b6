import type { ImportField } from '#shared/contract/import.ts';

/** Folded headings, without their blanks, by what they mean: German and English, and those of pretix, Eventbrite, doo, Guestoo and their like. */
export const columnWords: Readonly<Record<ImportField, string>> = {
  name: 'name fullname vollername vollstandigername anzeigename displayname teilnehmer teilnehmerin teilnehmende teilnehmername teilnehmendername teilnehmendenname attendee attendeename participant participantname person gast gastname guest guestname namedesteilnehmers namederteilnehmenden',
  givenName: 'vorname vornamen rufname firstname givenname forename first',
  familyName: 'nachname nachnamen familienname zuname lastname surname familyname last',
  title: 'titel title akademischertitel akadtitel anredetitel grad prefix namenszusatz',
  organisation:
    'organisation organization firma firmenname institution einrichtung unternehmen company companyname arbeitgeber employer verein verband behorde organisationsname orga org dienststelle hochschule firmainstitution companyorganisation',
  email: 'email emailadresse mail mailadresse emailaddress epost',
  category:
    'kategorie category ticketart tickettyp tickettype ticketkategorie ticketname teilnehmerart teilnehmertyp teilnahmeart gastekategorie gasteliste typ type gruppe group produkt product artikel item',
  role: 'funktion rolle role position jobtitle stelle badgetext function aufgabe berufsbezeichnung',
  language: 'sprache language lang sprachcode languagecode locale orderlocale bestellsprache korrespondenzsprache',
  registration:
    'status anmeldestatus registrationstatus registration zahlungsstatus paymentstatus bestellstatus orderstatus teilnehmerstatus teilnahmestatus attendeestatus buchungsstatus bookingstatus zusage ruckmeldung rsvp rsvpstatus',
  bookings:
    'workshop workshops workshopwahl buchung buchungen bookings booking session sessions programmpunkt programmpunkte fachforum forum arbeitsgruppe zusatzprodukte addons addon',
  marks:
    'hinweis hinweise bemerkung bemerkungen notiz notizen kommentar anmerkung anmerkungen notes note remarks remark marks comment comments besonderheiten checkintext checkinhinweis',
  code: 'ticketcode code barcode barcodeno barcodenummer strichcode qrcode qr ticketnummer ticketnr ticketid ticketsecret secret ticketgeheimnis ticket anmeldecode registrationcode vorgangsnummer gastecode guestcode',
};

/** Words before a heading that say nothing but whose it is. */
export const ownersWords = new Set(
  'attendee attendees participant participants teilnehmer teilnehmers teilnehmerin teilnehmende teilnehmenden teilnehmerinnen gast gaste guest guests ticketholder besucher'.split(
    ' ',
  ),
);

/** Words of headings that are about somebody else, or about the order and not the person. */
export const strangersWords = new Set(
  'rechnung rechnungs rechnungsadresse rechnungsempfanger invoice billing buyer kaufer kauferin besteller buchende bestellung order orderer ansprechpartner notfall notfallkontakt emergency begleitung begleitperson plusone seat sitz sitzplatz event veranstaltung variation variante venue payment payments address adresse anschrift verified pseudonymization pseudonymisierungs home work shipping price preis total fee fees affiliate gutschein voucher external externe event'.split(
    ' ',
  ),
);
