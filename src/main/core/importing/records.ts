/** One record of a CSV text: a line, or several where quotes hold line breaks. `closed` is false where a quote never ends. */
export type CsvRecord = { readonly line: number; readonly text: string; readonly closed: boolean };

// A cell may hold a few line breaks; what runs on for longer is a quote that somebody forgot.
const longestRecord = 64 * 1_024;
const mostLines = 50;

/** Where the record that starts at `from` ends, or -1 when a quote stays open within the limits. */
const endOfQuoted = (text: string, from: number, delimiter: string): number => {
  let quoted = false;
  let cellStart = true;
  let lines = 0;
  const limit = Math.min(text.length, from + longestRecord);
  for (let at = from; at < limit; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\n' && (lines += 1) >= mostLines) return -1;
      if (sign !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (sign === '\n') return at;
    else if (sign === '"' && cellStart) quoted = true;
    cellStart = sign === delimiter;
  }
  return quoted || limit < text.length ? -1 : limit;
};

/** Where the next quote stands; the length of the text for none, so that nobody looks again. */
const nextQuote = (text: string, from: number): number => {
  const at = text.indexOf('"', from);
  return at < 0 ? text.length : at;
};

/** Cuts a text into records, in order; blank lines are left out, every character else is in exactly one record. */
export const records = function* (text: string, delimiter: string): Generator<CsvRecord> {
  let from = 0;
  let line = 1;
  let quote = -1;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 ? text.length : newline;
    if (quote < from && quote < text.length) quote = nextQuote(text, from);
    const end = quote > lineEnd ? lineEnd : endOfQuoted(text, from, delimiter);
    const record = text.slice(from, end < 0 ? lineEnd : end);
    if (record.trim() !== '') yield { line, text: record, closed: end >= 0 };
    for (let at = record.indexOf('\n'); at >= 0; at = record.indexOf('\n', at + 1)) line += 1;
    line += 1;
    from = (end < 0 ? lineEnd : end) + 1;
  }
};
