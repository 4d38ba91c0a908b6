const address = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?/iu;
const codeParameters: ReadonlyArray<string> = ['code', 'ticket', 'secret', 't'];

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray percent sign belongs to the code.
    return part;
  }
};

const parameters = (query: string): ReadonlyMap<string, string> =>
  new Map(
    query.split('&').map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? [pair.toLowerCase(), ''] : [pair.slice(0, equals).toLowerCase(), pair.slice(equals + 1)];
    }),
  );

/** The code that a web address carries: one of the parameters code, ticket, secret, t, else the last part of the path; null when the text is no address or carries none. */
export const codeInUrl = (text: string): string | null => {
  const found = address.exec(text);
  if (found === null) return null;
  const given = parameters(found[2] ?? '');
  const value = codeParameters
    .map((name) => given.get(name))
    .find((candidate) => candidate !== undefined && candidate !== '');
  const code = value ?? (found[1] ?? '').split('/').findLast((part) => part !== '');
  return code === undefined ? null : decoded(code);
};
