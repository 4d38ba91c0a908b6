import { existsSync } from 'node:fs';
import { debianPackages, type DebianNeed, type DebianPackage } from './debian-packages.ts';
import { Failure } from './failure.ts';
import { run, tryRun } from './run.ts';
import { say } from './say.ts';

/**
 * Sees to it that the Debian packages for these needs are installed: installs them as root, else stops with the line
 * to run. Does nothing on other systems, whose packages have other names.
 */
export const ensureDebianPackages = async (needs: ReadonlyArray<DebianNeed>): Promise<void> => {
  if (!existsSync('/usr/bin/apt-get')) return;
  const wanted = needs.flatMap((need) => debianPackages[need]);
  const missing = missingPackages(wanted, await installedPackages());
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    say(`Installing Debian packages: ${missing.map(([name]) => name).join(' ')} …`);
    await run('apt-get', ['update', '-qq']);
  }
  const names = namesToInstall(missing, await knownPackages(missing.flat()));
  if (!isRoot)
    throw new Failure(`Debian packages are missing. Please run this line, then start again:\n\n  ${aptLine(names)}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
};

/** Those of the wanted packages that are not installed under any of their names. */
export const missingPackages = (
  wanted: ReadonlyArray<DebianPackage>,
  installed: ReadonlySet<string>,
): ReadonlyArray<DebianPackage> => wanted.filter((names) => !names.some((name) => installed.has(name)));

/** For each package the name under which this Debian has it; the oldest name where its lists know none. */
export const namesToInstall = (
  packages: ReadonlyArray<DebianPackage>,
  known: ReadonlySet<string>,
): ReadonlyArray<string> => packages.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? names[0]);

/** The line that installs packages, for a person with sudo. */
export const aptLine = (names: ReadonlyArray<string>): string =>
  `sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`;

const installedPackages = async (): Promise<ReadonlySet<string>> => {
  const lines = (await run('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n'])).split('\n');
  return new Set(lines.filter((line) => line.startsWith('ii')).map((line) => line.slice(2).trim()));
};

const knownPackages = async (names: ReadonlyArray<string>): Promise<ReadonlySet<string>> => {
  // Ends with an error as soon as one name is unknown, and still lists the others.
  const { output } = await tryRun('apt-cache', ['show', '--no-all-versions', ...names]);
  return new Set([...output.matchAll(/^Package: (\S+)$/gm)].map(([, name]) => name ?? ''));
};
