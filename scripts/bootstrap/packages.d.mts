type Packages = Readonly<
  Record<string, { readonly version?: string; readonly optional?: boolean; readonly devOptional?: boolean }>
>;

export const isSatisfied: (locked: Packages, installed: Packages) => boolean;
