/** Tells the person at the terminal what takes a while; on stderr, so that results on stdout stay machine-readable. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
