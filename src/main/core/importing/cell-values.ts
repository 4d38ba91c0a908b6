import type { Registration } from '#shared/domain/attendee.ts';
import type { Event } from '#shared/domain/event.ts';
import { foldedWords } from '#shared/domain/names/fold.ts';
import { remember } from '#shared/remember.ts';

/** The folded words of a cell; columns such as status repeat a few texts, which are folded once. */
const words = remember(2_000, (text) => foldedWords(text).join(' '));

const table = <T extends string>(entries: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries<string>(entries).flatMap(([value, names]) =>
      names.split(', ').map((name) => [words(name), value as T] as const),
    ),
  );

const registrations = table<Registration>({
  valid:
    'bestätigt, gültig, angemeldet, bezahlt, zugesagt, zusage, teilnehmend, nimmt teil, eingeladen, eingecheckt, aktiv, ja, x, ok, valid, confirmed, registered, approved, paid, free, kostenlos, complete, completed, accepted, attending, checked in, invited, going, active, yes, true',
  cancelled:
    'storniert, abgemeldet, abgesagt, absage, widerrufen, ungültig, abgelehnt, erstattet, nimmt nicht teil, nein, cancelled, canceled, refunded, declined, withdrawn, rejected, void, not attending, not going, transferred, deleted, no, false',
  unpaid:
    'offen, unbezahlt, nicht bezahlt, ausstehend, zahlung ausstehend, abgelaufen, überfällig, unpaid, pending, open, payment pending, not paid, awaiting payment, expired, overdue',
  blocked:
    'gesperrt, blockiert, warteliste, auf der warteliste, blocked, banned, locked, waitlist, waitlisted, waiting list',
});

const languages = table({
  de: 'de, deutsch, german, ger, deu',
  en: 'en, englisch, english, eng',
  ar: 'ar, arabisch, arabic, العربية',
  uk: 'uk, ukrainisch, ukrainian, українська',
  ru: 'ru, russisch, russian, русский',
  pl: 'pl, polnisch, polish, polski',
  tr: 'tr, türkisch, turkish, türkçe',
  vi: 'vi, vietnamesisch, vietnamese, tiếng việt',
  fr: 'fr, französisch, french, français',
  es: 'es, spanisch, spanish, español',
  zh: 'zh, chinesisch, chinese, 中文',
  fa: 'fa, persisch, farsi, persian, فارسی',
  ro: 'ro, rumänisch, romanian, română',
  cs: 'cs, tschechisch, czech, čeština',
});
const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/iu;

/** How a registration stands, from a German or English word; an empty cell is a valid one, null is not understood. */
export const registrationFrom = (cell: string): Registration | null =>
  cell === '' ? 'valid' : (registrations.get(words(cell)) ?? null);

/** The language that a cell names; null for none and for one that is not understood. */
export const languageFrom = (cell: string): string | null =>
  languages.get(words(cell)) ?? (languageTag.test(cell) ? cell.toLowerCase() : null);

/** Short texts of one cell, parted by semicolon, bar, comma or line break. */
export const listFrom = (cell: string): ReadonlyArray<string> =>
  cell
    .split(/[;|,\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const ticks = new Set([
  'x',
  '1',
  'ja',
  'yes',
  'true',
  'wahr',
  '✓',
  '✔',
  '☑',
  'gebucht',
  'booked',
  'teilnahme',
  'angemeldet',
]);
const noTicks = new Set([
  '',
  '-',
  '–',
  '—',
  '0',
  'nein',
  'no',
  'false',
  'falsch',
  'kein',
  'keiner',
  'keine',
  'none',
  'n/a',
  'nicht gebucht',
]);

/** Whether a cell ticks its column: null where it says something else. */
export const tickFrom = (cell: string): boolean | null => {
  const small = cell.trim().toLowerCase();
  return ticks.has(small) ? true : noTicks.has(small) ? false : null;
};

/** The words of an event that cells refer to, read once for a whole list. */
export type EventWords = {
  /** The key of a category by key or by its label in any language; a foreign one stays as it is, an empty one is the first. */
  readonly category: (cell: string) => string;
  /** Ids of the checkpoints that a cell names; null when one is not known. */
  readonly bookings: (cell: string) => ReadonlyArray<string> | null;
  /** Whether a text names a checkpoint. */
  readonly isCheckpoint: (text: string) => boolean;
};

/** Reads the words of an event. */
export const eventWords = (event: Event): EventWords => {
  const categories = new Map(
    event.categories.flatMap(({ key, label }) =>
      [key, ...Object.values(label)].map((name) => [words(name), key] as const),
    ),
  );
  const checkpoints = new Map(
    event.checkpoints.flatMap(({ id, name }) => [id, ...Object.values(name)].map((text) => [words(text), id] as const)),
  );
  const named = [...checkpoints].filter(([name]) => name.includes(' '));
  /** "Workshop 3: Name (13:30)" names a checkpoint as well as its name alone does. */
  const checkpoint = remember(2_000, (cell: string): string | undefined => {
    const folded = words(cell);
    const exact = checkpoints.get(folded);
    if (exact !== undefined) return exact;
    const within = new Set(named.filter(([name]) => ` ${folded} `.includes(` ${name} `)).map(([, id]) => id));
    return within.size === 1 ? [...within][0] : undefined;
  });
  return {
    isCheckpoint: (text) => checkpoint(text) !== undefined,
    category: (cell) => (cell === '' ? (event.categories[0]?.key ?? '') : (categories.get(words(cell)) ?? cell)),
    bookings: (cell) => {
      // A workshop's own name may hold commas, so the whole cell is tried first.
      const whole = checkpoint(cell);
      if (whole !== undefined && !cell.includes(';')) return [whole];
      const parts = listFrom(cell)
        .filter((part) => tickFrom(part) !== false)
        .map(checkpoint);
      return parts.every((part) => part !== undefined) ? [...new Set(parts)] : null;
    },
  };
};
