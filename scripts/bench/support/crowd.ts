import type { Attendee } from '#shared/domain/attendee.ts';

/** A small generator of numbers that are the same at every run (mulberry32). */
export const randomFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};

const list = (text: string): ReadonlyArray<string> => text.split(' ');
const givenNames = list(
  'Anna Jörg Käthe Ulf Dörte Sören Thea Ines Gundula Bo Maximiliane Jan Ute Rainer Wiebke Torsten Marlies Henrik Lene Ole Friederike Burkhard Carla Mirko Sieglinde Leopold Nele Łukasz Zofia Agnieszka Jiří Šárka Mehmet Ayşe Nguyễn Thị Олена Тарас Иван Мария محمد فاطمة 李 王 José Ioana Chloé Abebe Selam Günther Hülya',
);
const starts = list(
  'Müll Schm Web Wagn Beck Schulz Hoffm Koch Bau Richt Klein Wolf Schröd Neum Schwarz Zimm Braun Krüg Hartm Lang Wern Lehm Köhl Herrm König Walt May Hub Kais Fuchs Pet Lor Kow Now Wójc Dvoř Svob Yıld Öztür Шевч Коваль Бонд Иван Петр Popes Ionesc Garc Fern Dup Moreau',
);
const middles = list('e el er en ing le ow sk ah au ei in an ar ber der hof ');
const ends = list(
  'er mann er sen ski ová berg feld stein hausen ler ner ke ow itz enko in ez y wald bach dorf kamp rath meier huber',
);
const firms = list(
  'Solar Logistik Sprach Pflege Textil Kompass Linden Muldenstahl Robotik Werkstatt Netzwerk Verein Klinik Hotel Bau Energie Mobil Bildung Handwerk Kontor Medien Druck Garten Optik',
);
const kinds = list('GmbH AG e.V. eG gGmbH KG Verband Zentrum Institut Gruppe');

/** A person of an invented crowd: names repeat as they do in life, a few often and most seldom. */
export type CrowdMember = Pick<Attendee, 'name' | 'familyName' | 'organisation' | 'email'> & {
  readonly givenName: string;
  readonly code: string;
};

/** The n-th member; the same for the same `random` at the same state. */
export const crowdMember = (n: number, random: (below: number) => number): CrowdMember => {
  const pick = (words: ReadonlyArray<string>): string => words[random(words.length)] ?? '';
  const givenName = pick(givenNames);
  const familyName = `${pick(starts)}${pick(middles)}${pick(ends)}${random(6) === 0 ? `-${pick(starts)}${pick(ends)}` : ''}`;
  const organisation = `${pick(firms)}${pick(ends)} ${pick(firms)} ${pick(kinds)}`;
  return {
    name: `${givenName} ${familyName}`,
    givenName,
    familyName,
    organisation,
    email: `person${n}@${pick(firms).toLowerCase()}${random(400)}.example.org`,
    code: `T${String(random(2 ** 31)).padStart(10, '0')}X${n}`,
  };
};
