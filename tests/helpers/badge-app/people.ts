import type { BadgeContent } from '#shared/contract/badge.ts';

const plain: BadgeContent = {
  name: 'Annegret Möllendorf',
  organisation: 'Kantine Sonnenblick',
  role: null,
  category: 'Teilnahme',
  marks: [],
  lines: ['13:30 · Raum 1.12 · Anerkennung ausländischer Abschlüsse'],
  code: 'GFSP017VVPXFWNGU9CHXQEBBT1',
  eventName: 'Fachtag Internationale Fach- und Arbeitskräfte (Demo)',
  logo: 'data:image/svg+xml,%3Csvg%20xmlns%3D%27http%3A//www.w3.org/2000/svg%27%20viewBox%3D%270%200%2064%2064%27%3E%3Crect%20width%3D%2764%27%20height%3D%2764%27%20rx%3D%2714%27%20fill%3D%27%230b5d6b%27/%3E%3Cpath%20d%3D%27M14%2046V22a18%2018%200%200%201%2036%200v24h-9V22a9%209%200%200%200-18%200v24z%27%20fill%3D%27%23fff%27/%3E%3Ccircle%20cx%3D%2732%27%20cy%3D%2742%27%20r%3D%275%27%20fill%3D%27%23ffc857%27/%3E%3C/svg%3E',
};

/** Invented people in the scripts that come to the entrance, with their badges. */
export const people = {
  deu: plain,
  pol: {
    ...plain,
    name: 'Świętosława Brzęczyszczykiewicz-Łąkowa',
    organisation: 'Fundacja Most w Łodzi',
    role: 'Referentin',
  },
  ukr: { ...plain, name: 'Олена Їжакевич', organisation: 'Спілка фахівців', category: 'Vortrag', role: 'Moderation' },
  ara: {
    ...plain,
    name: 'محمد العلي',
    organisation: 'مركز الاستشارات (Leipzig)',
    role: 'مترجم',
    marks: ['Dolmetschen: Arabisch'],
    lines: ['13:30 · Raum 2.01 · الهجرة'],
  },
  heb: { ...plain, name: 'נועה בן־דוד', organisation: 'Verein Brücke e. V.' },
  vie: { ...plain, name: 'Nguyễn Thị Ánh Tuyết', organisation: 'Công ty Hà Nội', marks: ['Keine Fotos', 'Vegan'] },
  chi: { ...plain, name: '欧阳晓明', organisation: '莱比锡职业培训中心' },
  jpn: { ...plain, name: '斎藤 ひろし', organisation: '株式会社さくら' },
  kor: { ...plain, name: '김하늘', organisation: '라이프치히 상담소' },
  tha: { ...plain, name: 'สมหญิง ใจดีมีสุข', organisation: 'สมาคมไทย' },
  hin: { ...plain, name: 'प्रियंका श्रीवास्तव', organisation: 'Klinikum' },
  amh: { ...plain, name: 'ሰላማዊት ተስፋዬ', organisation: 'Hotel Drei Linden' },
  kat: { ...plain, name: 'ნინო ქავთარაძე', organisation: 'Հայկական միություն' },
  compound: {
    ...plain,
    name: 'Maximilian-Alexander Freiherr von Donaudampfschifffahrtsgesellschaftskapitän',
    organisation: 'Verband der Auslandsgesellschaften Muldental und des Umlandes e. V., Landesarbeitsgemeinschaft',
  },
  oneWord: { ...plain, name: 'W'.repeat(400), organisation: '' },
  long: {
    ...plain,
    name: 'Wolfeschlegelsteinhausen Bergerdorff '.repeat(11).slice(0, 400),
    role: 'Dolmetscherin',
    marks: ['Keine Fotos', 'Rollstuhl', 'Dolmetschen: Українська'],
  },
  bare: {
    name: 'Bo',
    organisation: '',
    role: null,
    category: 'Team',
    marks: [],
    lines: [],
    code: null,
    eventName: 'X',
    logo: null,
  },
} as const satisfies Record<string, BadgeContent>;
