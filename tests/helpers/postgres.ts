import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL of the tests' own, on a port of this machine. */
export type Postgres = {
  readonly port: number;
  /** Makes an empty database; answers with its URL. */
  readonly database: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

const versions = '/usr/lib/postgresql';

/** Debian's newest, wherever its wrappers are. */
const programs = (): string => {
  const newest = existsSync(versions) ? readdirSync(versions).toSorted().at(-1) : undefined;
  if (newest === undefined) throw new Error('PostgreSQL is not installed (Debian package postgresql).');
  return path.join(versions, newest, 'bin');
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** PostgreSQL refuses to run as root. */
const asWhom = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: id('-u'), gid: id('-g') };
};

const reachable = async (url: string): Promise<boolean> => {
  const client = new Client(url);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Starts a server on an empty folder, with every commit synced as usual. */
export const startPostgres = async (): Promise<Postgres> => {
  const bin = programs();
  const whom = asWhom();
  const folder = mkdtempSync(path.join(tmpdir(), 'einlass-postgres-'));
  if (whom.uid !== undefined && whom.gid !== undefined) chownSync(folder, whom.uid, whom.gid);
  const data = path.join(folder, 'data');
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'einlass', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...whom,
    stdio: 'pipe',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const port = await freePort();
  const server = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=200'],
    { ...whom, stdio: 'ignore' },
  );
  const url = (database: string): string => `postgres://einlass@127.0.0.1:${port}/${database}`;
  while (!(await reachable(url('postgres')))) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  let databases = 0;
  return {
    port,
    database: async () => {
      databases += 1;
      const name = `list_${databases}`;
      const client = new Client(url('postgres'));
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url(name);
    },
    stop: async () => {
      if (server.exitCode === null) {
        // At once, without a last checkpoint: its folder is thrown away.
        server.kill('SIGQUIT');
        await once(server, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
