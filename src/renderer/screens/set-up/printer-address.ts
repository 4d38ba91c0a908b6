const usualPort = 9_100;

/** Host and port of a typed printer address (`192.168.1.50`, `printer.local:9100`, `tcp://…`), or null when it is none. */
export const readPrinterAddress = (typed: string): { readonly host: string; readonly port: number } | null => {
  const found = /^(?:tcp:\/\/)?([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)(?::(\d{1,5}))?\/?$/iu.exec(typed.trim());
  const [, host, portText] = found ?? [];
  if (host === undefined) return null;
  const port = portText === undefined ? usualPort : Number(portText);
  return port >= 1 && port <= 65_535 ? { host, port } : null;
};
