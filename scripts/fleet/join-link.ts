/** The same link with one address only, as `HOST:PORT`. */
export const throughAddress = (link: string, address: string): string => {
  const url = new URL(link);
  url.searchParams.delete('a');
  url.searchParams.set('a', address);
  return url.href;
};
