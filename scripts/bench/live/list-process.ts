import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ListedEvent } from '#central/listed-event.ts';

const stationToken = 'a-token-of-the-bench-that-is-long-enough';

const event: ListedEvent = {
  name: 'Bench',
  venue: '',
  timeZone: 'Europe/Berlin',
  colour: '#0b5d6b',
  startsAt: 0,
  endsAt: 0,
  categories: [{ key: 'participant', label: { en: 'Participant' } }],
  checkpoints: [],
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
  const child = spawn(process.execPath, [script, ...options], {
    env: { ...process.env, EINLASS_STATION_TOKEN: stationToken },
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
