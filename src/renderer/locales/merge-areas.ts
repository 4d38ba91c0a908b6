/** One catalogue from the files of all areas. */
export const mergeAreas = (files: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.assign({}, ...Object.values(files));
