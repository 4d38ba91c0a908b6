/** How large type may be, in dots: from what is wanted down to what can still be read on thermal paper. */
export type TypeSizes = {
  readonly name: {
    readonly most: number;
    readonly leastWhole: number;
    readonly least: number;
    readonly height: number;
  };
  readonly category: number;
  readonly organisation: number;
  readonly role: number;
  readonly small: number;
  readonly notes: number;
  readonly logo: number;
};

const wide: TypeSizes = {
  name: { most: 104, leastWhole: 42, least: 28, height: 250 },
  category: 38,
  organisation: 31,
  role: 31,
  small: 23,
  notes: 24,
  logo: 56,
};

/** The sizes for paper of this width; `step` 0 is the usual one, each further step a sixth smaller for badges that grow too long. */
export const typeSizes = (widthDots: number, step: number): TypeSizes => {
  const factor = (0.28 + (0.72 * widthDots) / 576) * (5 / 6) ** step;
  const scaled = (size: number): number => Math.max(18, Math.round(size * factor));
  return {
    name: {
      most: scaled(wide.name.most),
      leastWhole: scaled(wide.name.leastWhole),
      least: scaled(wide.name.least),
      height: Math.round(wide.name.height * factor),
    },
    category: scaled(wide.category),
    organisation: scaled(wide.organisation),
    role: scaled(wide.role),
    small: scaled(wide.small),
    notes: scaled(wide.notes),
    logo: scaled(wide.logo),
  };
};
