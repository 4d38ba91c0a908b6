// A font of one glyph, an empty box, that claims every character there is: behind all other fonts of the badge it keeps
// the system's fonts out, and what is drawn with it is missing.

const unitsPerEm = 1_000;
const advance = 800;
const lastCodePoint = 0x10_ffff;

const bytes = (...values: ReadonlyArray<number>): Uint8Array => Uint8Array.from(values.map((value) => value & 0xff));
const u16 = (...values: ReadonlyArray<number>): Uint8Array =>
  bytes(...values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));
const u32 = (...values: ReadonlyArray<number>): Uint8Array =>
  u16(...values.flatMap((value) => [value >>> 16, value & 0xffff]));
const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => new Uint8Array(Buffer.concat(parts));
const padded = (table: Uint8Array): Uint8Array => joined(table, new Uint8Array((4 - (table.length % 4)) % 4));

const outer = [60, -120, 740, 800] as const;
const inner = [140, -40, 660, 720] as const;

const box = (): Uint8Array => {
  const [left, bottom, right, top] = outer;
  const [innerLeft, innerBottom, innerRight, innerTop] = inner;
  const points = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
    // The other way round, so that it is a hole.
    [innerLeft, innerBottom],
    [innerRight, innerBottom],
    [innerRight, innerTop],
    [innerLeft, innerTop],
  ] as const;
  const steps = (axis: 0 | 1): ReadonlyArray<number> =>
    points.map((point, at) => point[axis] - (points[at - 1]?.[axis] ?? 0));
  const onCurve = 1;
  return joined(
    u16(2, ...outer, 3, points.length - 1, 0),
    bytes(...points.map(() => onCurve)),
    u16(...steps(0), ...steps(1)),
  );
};

const cmap = (): Uint8Array =>
  joined(
    u16(0, 1, 3, 10),
    u32(12),
    // Format 13: many characters, one glyph. Nothing below the first printable character, nor among the surrogates.
    u16(13, 0),
    u32(16 + 2 * 12, 0, 2, 0x20, 0xd7ff, 1, 0xe000, lastCodePoint, 1),
  );

const name = (): Uint8Array => {
  const texts = [
    [1, 'Einlass Last Resort'],
    [2, 'Regular'],
    [4, 'Einlass Last Resort'],
    [6, 'EinlassLastResort'],
  ] as const;
  const encoded = texts.map(([, text]) => u16(...Array.from(text, (letter) => letter.charCodeAt(0))));
  const english = 0x0409;
  let at = 0;
  const records = texts.map(([id], index) => {
    const length = encoded[index]?.length ?? 0;
    const record = u16(3, 1, english, id, length, at);
    at += length;
    return record;
  });
  return joined(u16(0, texts.length, 6 + 12 * texts.length), ...records, ...encoded);
};

const os2 = (): Uint8Array =>
  joined(
    u16(4, advance, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    new Uint8Array(10),
    u32(0, 0, 0, 0),
    bytes(0x20, 0x20, 0x20, 0x20),
    u16(0x40, 0x20, 0xffff, 800, -200, 200, 900, 200),
    u32(0, 0),
    u16(500, 700, 0, 0x20, 1),
  );

const checksum = (table: Uint8Array): number => {
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
};

/** The font as a TrueType file; the same bytes each time. */
export const lastResortFont = (): Uint8Array => {
  const glyph = padded(box());
  const tables: ReadonlyArray<readonly [tag: string, table: Uint8Array]> = [
    // A letter, not a mark: marks have no width, and the width is what tells that a character is missing.
    ['GDEF', joined(u16(1, 0, 12, 0, 0, 0), u16(1, 1, 1, 1))],
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', glyph],
    [
      'head',
      joined(
        u32(0x0001_0000, 0x0001_0000, 0, 0x5f0f_3cf5),
        u16(3, unitsPerEm),
        new Uint8Array(16),
        u16(...outer, 0, 8, 2, 0, 0),
      ),
    ],
    ['hhea', joined(u32(0x0001_0000), u16(900, -200, 0, advance, 60, 60, 740, 1, 0, 0, 0, 0, 0, 0, 0, 2))],
    ['hmtx', u16(advance, 0, advance, 60)],
    ['loca', u16(0, 0, glyph.length / 2)],
    ['maxp', joined(u32(0x0001_0000), u16(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0))],
    ['name', name()],
    ['post', u32(0x0003_0000, 0, 0, 0, 0, 0, 0, 0)],
  ];
  const directory = 12 + 16 * tables.length;
  let at = directory;
  const entries = tables.map(([tag, table]) => {
    const entry = joined(Buffer.from(tag, 'latin1'), u32(checksum(padded(table)), at, table.length));
    at += padded(table).length;
    return entry;
  });
  const searched = 2 ** Math.floor(Math.log2(tables.length));
  const head = joined(
    u32(0x0001_0000),
    u16(tables.length, searched * 16, Math.log2(searched), (tables.length - searched) * 16),
  );
  return joined(head, ...entries, ...tables.map(([, table]) => padded(table)));
};
