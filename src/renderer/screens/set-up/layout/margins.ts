/** White space around a badge in millimetres, in addition to what its blocks keep by themselves; null where the layout says nothing. */
export type Margins = { readonly above: number | null; readonly beside: number | null };

// On badges 1rem is a millimetre.
const properties = { above: 'padding-block', beside: 'padding-inline' } as const;

const declarations = (style: string): ReadonlyArray<string> =>
  style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '');

const isOf = (property: string) => (declaration: string) =>
  declaration.slice(0, declaration.indexOf(':')).trim().toLowerCase() === property;

const read = (style: string, property: string): number | null => {
  const found = declarations(style).find(isOf(property));
  const millimetres = /:\s*(\d+(?:\.\d+)?)rem$/u.exec(found ?? '')?.[1];
  return millimetres === undefined ? null : Number(millimetres);
};

/** The margins that a style attribute gives. */
export const readMargins = (style: string): Margins => ({
  above: read(style, properties.above),
  beside: read(style, properties.beside),
});

/** The style attribute with one of the margins changed and all else kept. */
export const writeMargin = (style: string, side: keyof Margins, millimetres: number | null): string => {
  const property = properties[side];
  const others = declarations(style).filter((declaration) => !isOf(property)(declaration));
  return [...others, ...(millimetres === null ? [] : [`${property}: ${millimetres}rem`])].join('; ');
};
