/** What may be written down about an error: its kind and where it happened, never its message, which may quote a person's data. */
export type FaultReport = { readonly error: string; readonly code: string; readonly frames: string };

/** Reduces anything that was thrown to what may be written down. */
export const faultReport = (fault: unknown): FaultReport => {
  if (!(fault instanceof Error)) return { error: typeof fault, code: '', frames: '' };
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
  return {
    error: fault.name,
    code,
    frames: frames
      .slice(0, 20)
      .map((line) => line.trim())
      .join(' | '),
  };
};
