import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { hashOfToken } from '#central/access/tokens.ts';
import { openStore } from '#central/store/open-store.ts';
import type { EventFile } from '#shared/contract/event-file.ts';
import { builtList } from '#scripts/runtime/build.ts';
import { openCheckpoint } from '#tests/helpers/open-checkpoint.ts';

const stationToken = 'a-token-of-the-bench-that-is-long-enough';

/** Where the live scan of the bench counts, apart from the backlog. */
export const quietDoor = 'quiet-door';

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
  questions: [],
  handOuts: [],
  ticketKeys: [],
  rehearses: null,
  checkpoints: [openCheckpoint('entrance', 'entrance'), openCheckpoint(quietDoor, 'workshop')],
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
  /** Brings a batch, given as the text of its body; waits as long as a busy list asks to. */
  readonly post: (body: string) => Promise<void>;
  /** Asks as a station does. */
  readonly ask: (path: string, body: unknown) => Promise<unknown>;
  /** What stations show. */
  readonly authorization: string;
  /** Megabytes that the process holds now. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
};

/** Starts the stand-alone list as it was built under this Node on a database, `sqlite:FILE` or `postgres://...`; other files lie in the folder. */
export const startListProcess = async (folder: string, db: string): Promise<ListProcess> => {
  const eventFile = path.join(folder, 'event.json');
  writeFileSync(eventFile, JSON.stringify(event));
  const options = ['--db', db, '--port', '0', '--host', '127.0.0.1', '--event', eventFile];
  await addStation(db);
  const child = spawn(process.execPath, [builtList, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const { port } = JSON.parse(line) as { port: number };
  const agent = new Agent({ keepAlive: true });
  const authorization = `Bearer ${stationToken}`;
  const send = async (address: string, body: string): Promise<{ readonly status: number; readonly text: string }> => {
    const headers = { 'content-type': 'application/json', authorization };
    const sending = request({ port, path: address, method: 'POST', agent, headers });
    sending.end(body);
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    response.setEncoding('utf8');
    let text = '';
    for await (const chunk of response) text += String(chunk);
    return { status: response.statusCode ?? 0, text };
  };
  const post = async (body: string): Promise<void> => {
    const { status } = await send('/api/v1/events', body);
    if (status === 503) {
      // With jitter, as stations wait: not all at once again.
      await setTimeout(50 + Math.random() * 200);
      return post(body);
    }
    if (status !== 200) throw new Error(`the list answered ${status}`);
    return undefined;
  };

  return {
    port,
    authorization,
    post,
    ask: async (address, body) => JSON.parse((await send(address, JSON.stringify(body))).text) as unknown,
    memory: () => {
      const kilobytes = /VmRSS:\s+(?<kb>\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.groups?.['kb'];
      return Number(kilobytes) / 1_024;
    },
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
