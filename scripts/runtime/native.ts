import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { projectRoot, sharedCache } from './paths.ts';
import { run } from './run.ts';
import { say } from './say.ts';

const modules = join(projectRoot, 'node_modules');
const source = join(modules, 'better-sqlite3');

// 2147483647 is Node-API's "experimental" version: the package asks for 10, Electron 33 has 9, and what it needs of 10
// (persistent references to strings) has been there as an experiment since Node 20. The header adds what that takes.
const experimentalHeader = join(import.meta.dirname, 'node-api-experimental.h');
const addonFlags = [
  '-std=c++20 -w -O3 -fPIC -fvisibility=hidden -fvisibility-inlines-hidden -DNDEBUG',
  '-DNAPI_VERSION=2147483647 -DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
].flatMap((line) => line.split(' '));
const sqliteFlags = ['-std=c99', '-w', '-O2', '-fPIC', '-DNDEBUG'];
const linkFlags = ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];

/**
 * Compiles better-sqlite3 from its own source for runtimes with Node-API 9 (the package's prebuilt one needs 10) and
 * answers the file; done once per version, with the compiler alone, no network and no node-gyp.
 */
export const ensureSqliteBinding = async (): Promise<string> => {
  const file = join(sharedCache(), await bindingName());
  if (existsSync(file)) return file;
  return withLock(file, async () => {
    if (existsSync(file)) return file;
    say('Compiling SQLite for this Electron (a minute or two, only this once) …');
    await mkdir(sharedCache(), { recursive: true });
    const temporary = await mkdtemp(join(sharedCache(), 'sqlite-'));
    try {
      await rename(await compile(temporary), file);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
    return file;
  });
};

const bindingName = async (): Promise<string> => {
  const versions = await Promise.all(['better-sqlite3', 'node-addon-api', 'node-api-headers'].map(versionOf));
  const header = await readFile(experimentalHeader, 'utf8');
  const recipe = JSON.stringify([versions, header, process.arch, addonFlags, sqliteFlags, linkFlags]);
  const hash = createHash('sha256').update(recipe).digest('hex').slice(0, 12);
  return `better-sqlite3-${versions[0]}-${hash}.node`;
};

const versionOf = async (name: string): Promise<string> =>
  (JSON.parse(await readFile(join(modules, name, 'package.json'), 'utf8')) as { version: string }).version;

const compile = async (folder: string): Promise<string> => {
  const sqlite = join(folder, 'sqlite3.o');
  const addon = join(folder, 'addon.o');
  const binding = join(folder, 'binding.node');
  const defines = sqliteDefines(await readFile(join(source, 'deps/defines.gypi'), 'utf8'));
  const headers = ['node-api-headers/include', 'node-addon-api', 'better-sqlite3/deps/sqlite3'];
  const includes = [...headers.map((header) => `-I${join(modules, header)}`), '-include', experimentalHeader];
  await Promise.all([
    run('gcc', [...sqliteFlags, ...defines, '-c', join(source, 'deps/sqlite3/sqlite3.c'), '-o', sqlite]),
    run('g++', [...addonFlags, ...defines, ...includes, '-c', join(source, 'src/better_sqlite3.cpp'), '-o', addon]),
  ]);
  await run('g++', [...linkFlags, addon, sqlite, '-ldl', '-o', binding]);
  return binding;
};

/** The options with which better-sqlite3 builds SQLite, read from the build description in its package. */
export const sqliteDefines = (gypi: string): readonly string[] =>
  [...gypi.matchAll(/'([A-Z][A-Z0-9_]+(?:=[^']*)?)'/g)].map(([, define]) => `-D${define}`);
