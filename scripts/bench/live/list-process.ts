import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { hashOfToken } from '#central/access/tokens.ts';
import { openStore } from '#central/store/open-store.ts';
import type { EventFile } from '#shared/contract/event-file.ts';

const stationToken = 'a-token-of-the-bench-that-is-long-enough';

const event: EventFile = {
  id: 'bench',
  name: 'Bench',
  venue: '',
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  colour: '#0b5d6b',
  logo: null,
  startsAt: 0,
  endsAt: 0,
  eraseAfterDays: 0,
  categories: [{ key: 'participant', label: { en: 'Participant' } }],
  checkpoints: [
    {
      id: 'entrance',
      kind: 'entrance',
      name: { en: 'Entrance' },
      room: null,
      host: null,
      startsAt: null,
      endsAt: null,
      rules: {
        opensAt: null,
        closesAt: null,
        reEntry: true,
        bookingRequired: false,
        capacity: null,
        askFirstMs: null,
        endsOtherStays: false,
      },
    },
  ],
};

/** As if a station had paired: what is measured here is what comes after. */
const addStation = async (db: string): Promise<void> => {
  const opened = await openStore(db);
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  const station = { id: randomUUID(), name: 'Bench', isHost: false, pairedAt: Date.now() };
  await opened.value.addStation({ ...station, tokenHash: hashOfToken(stationToken) });
  await opened.value.close();
};

/** A central list alone in a process of its own. */
export type ListProcess = {
  readonly port: number;
  readonly file: string;
  /** Brings a batch, given as the text of its body. */
  readonly post: (body: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts the stand-alone list under this Node with a database in the folder. */
export const startListProcess = async (folder: string): Promise<ListProcess> => {
  const file = path.join(folder, 'central.sqlite');
  const eventFile = path.join(folder, 'event.json');
  writeFileSync(eventFile, JSON.stringify(event));
  const script = path.resolve(import.meta.dirname, '../../../src/central/main.ts');
  const options = ['--db', `sqlite:${file}`, '--port', '0', '--host', '127.0.0.1', '--event', eventFile];
  await addStation(`sqlite:${file}`);
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { port } = JSON.parse(line) as { port: number };
  const agent = new Agent({ keepAlive: true });

  return {
    port,
    file,
    post: async (body) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${stationToken}` };
      const sending = request({ port, path: '/api/v1/events', method: 'POST', agent, headers });
      sending.end(body);
      const [response] = (await once(sending, 'response')) as [IncomingMessage];
      response.resume();
      await once(response, 'end');
      if (response.statusCode !== 200) throw new Error(`the list answered ${response.statusCode}`);
    },
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
