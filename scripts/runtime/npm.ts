import { run } from './run.ts';

/** Runs npm, the very one that started us where there is one, and answers what it wrote. */
export const npm = (args: readonly string[], cwd: string): Promise<string> => {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js') ? run(process.execPath, [cli, ...args], { cwd }) : run('npm', args, { cwd });
};
