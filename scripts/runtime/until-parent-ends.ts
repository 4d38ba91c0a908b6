/**
 * The command line that runs a program which must not outlive us, even when we are killed: on Linux the kernel then
 * sends it SIGTERM.
 */
export const untilParentEnds = (
  program: string,
  args: readonly string[],
): readonly [program: string, args: readonly string[]] =>
  process.platform === 'linux' ? ['setpriv', ['--pdeathsig', 'TERM', program, ...args]] : [program, args];
