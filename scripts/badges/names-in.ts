/** The names of a file in UTF-8, one a line; empty lines and the mark at the beginning of the file are none. */
export const namesIn = (file: Uint8Array): ReadonlyArray<string> =>
  new TextDecoder('utf-8')
    .decode(file)
    .split(/\r\n|\n|\r/u)
    .filter((line) => line !== '');
