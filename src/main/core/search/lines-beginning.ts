/** The lines that begin with the part, of a text with line ends at both ends. */
export const linesBeginning = function* (lines: string, part: string): Generator<string> {
  for (let at = lines.indexOf(`\n${part}`); at >= 0; at = lines.indexOf(`\n${part}`, at + 1)) {
    yield lines.slice(at + 1, lines.indexOf('\n', at + 1));
  }
};
