/** The scheme under which the station serves its own pages; nothing else is ever loaded. */
export const scheme = 'kiosk';

/** The one origin that is trusted. */
export const origin = `${scheme}://app`;

/** Whether an address belongs to our own pages, decided on the parsed address and never on its text. */
export const isOurs = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === 'app' && url.username === '' && url.password === '';
};
