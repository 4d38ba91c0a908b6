import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '#scripts/runtime/run.ts';
import type { Avahi } from './avahi.ts';
import { startDaemon } from './daemon.ts';

/** A spooler of its own, with one label printer behind it. */
export type Cups = {
  /** The environment in which programs find it, and no other. */
  readonly env: NodeJS.ProcessEnv;
  /** The documents that came out at the printer so far, as PDF, in order. */
  readonly printed: () => ReadonlyArray<Uint8Array>;
  /** Runs one of CUPS' own commands, e.g. `cupsdisable`. */
  readonly command: (program: string, ...args: ReadonlyArray<string>) => Promise<string>;
  readonly close: () => Promise<void>;
};

// IPP attributes of a printer for labels of any size, since the one that ippeveprinter brings knows office paper only.
const labelPrinter = `ATTR keyword media-supported custom_min_20x20mm,custom_max_110x400mm,oe_62x100mm_62x100mm
ATTR collection media-size-supported {MEMBER rangeOfInteger x-dimension 2000-11000 MEMBER rangeOfInteger y-dimension 2000-40000},{MEMBER integer x-dimension 6200 MEMBER integer y-dimension 10000}
ATTR keyword media-default oe_62x100mm_62x100mm
ATTR keyword media-ready oe_62x100mm_62x100mm
ATTR integer media-bottom-margin-supported 0
ATTR integer media-left-margin-supported 0
ATTR integer media-right-margin-supported 0
ATTR integer media-top-margin-supported 0
ATTR collection media-col-default {MEMBER collection media-size {MEMBER integer x-dimension 6200 MEMBER integer y-dimension 10000}}
ATTR collection media-col-ready {MEMBER collection media-size {MEMBER integer x-dimension 6200 MEMBER integer y-dimension 10000}}
ATTR keyword media-col-supported media-bottom-margin,media-left-margin,media-right-margin,media-size,media-size-name,media-top-margin
ATTR mimeMediaType document-format-supported application/pdf
`;

const files = (folder: string): string => `ServerRoot ${folder}/root
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/temp
Printcap
AccessLog ${folder}/access.log
ErrorLog ${folder}/error.log
PageLog ${folder}/page.log
`;

const scheduler = (socket: string): string => `Listen ${socket}
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
`;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Starts CUPS apart from the system's and adds the printer `name`; the printer needs Avahi, though it announces nothing. */
export const startCups = async (avahi: Avahi, name: string): Promise<Cups> => {
  const folder = mkdtempSync(join(tmpdir(), 'einlass-cups-'));
  const at = (path: string): string => join(folder, path);
  const taken = at('taken');
  for (const part of ['root', 'spool', 'cache', 'state', 'temp', 'jobs', 'taken']) mkdirSync(at(part));
  const socket = at('socket');
  writeFileSync(at('root/cupsd.conf'), scheduler(socket));
  writeFileSync(at('root/cups-files.conf'), files(folder));
  writeFileSync(at('label.conf'), labelPrinter);
  // The filters run as another user.
  for (const part of ['.', 'temp']) await run('chmod', [part === 'temp' ? '1777' : '755', at(part)]);
  writeFileSync(
    at('take'),
    `#!/bin/sh\nmv "$1" "${taken}/$(date +%s%N).pdf.part" && cd "${taken}" && for f in *.part; do mv "$f" "\${f%.part}"; done\n`,
    {
      mode: 0o755,
    },
  );

  const port = await freePort();
  const uri = `ipp://localhost:${port}/ipp/print`;
  const printer = await startDaemon(
    'ippeveprinter',
    [
      '-r',
      'off',
      '-p',
      String(port),
      '-n',
      'localhost',
      '-a',
      at('label.conf'),
      '-d',
      at('jobs'),
      '-c',
      at('take'),
      '-v',
      name,
    ],
    (said) => said.includes('printer-uuid'),
    avahi.env,
  );
  const conf = ['-c', at('root/cupsd.conf'), '-s', at('root/cups-files.conf')];
  const spooler = await startDaemon('cupsd', ['-f', ...conf], () => existsSync(socket));
  const env = { ...process.env, CUPS_SERVER: socket };
  const command = (program: string, ...args: ReadonlyArray<string>): Promise<string> => run(program, args, { env });
  await command('lpadmin', '-p', name, '-E', '-v', uri, '-m', 'everywhere');
  return {
    env,
    printed: () =>
      readdirSync(taken)
        .filter((file) => file.endsWith('.pdf'))
        .toSorted()
        .map((file) => readFileSync(join(taken, file))),
    command,
    close: async () => {
      await spooler.stop();
      await printer.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
