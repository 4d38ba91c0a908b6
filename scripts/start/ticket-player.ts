import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readDemoTickets } from '../demo/demo-tickets.ts';
import { projectRoot, sharedCache } from '../runtime/paths.ts';
import { say } from '../runtime/say.ts';
import { writeTicketVideo } from '../ticket-video.ts';

const tickets = 10;
const pace = { showMs: 1_500, gapMs: 3_500 };

/** Whether the system knows a camera; true where we cannot tell, and the kiosk looks for itself. */
export const hasCamera = async (devices = '/dev'): Promise<boolean> =>
  process.platform !== 'linux' || (await readdir(devices)).some((name) => name.startsWith('video'));

/** The ticket player's video: valid demo tickets and a cancelled one, held before a camera; made once and kept. */
export const ticketPlayerVideo = async (cache = sharedCache()): Promise<string> => {
  const demo = await readDemoTickets(projectRoot);
  const codes = [
    ...demo.filter(({ valid }) => valid).slice(0, tickets),
    ...demo.filter(({ cancelled }) => cancelled).slice(0, 1),
  ].map(({ code }) => code);
  const name = createHash('sha256')
    .update(JSON.stringify([codes, pace]))
    .digest('hex')
    .slice(0, 12);
  const file = join(cache, `ticket-player-${name}.mjpeg`);
  if (existsSync(file)) return file;
  say('Preparing the ticket player …');
  await mkdir(cache, { recursive: true });
  await writeTicketVideo(
    codes.map((text) => ({ text })),
    file,
    pace,
  );
  return file;
};
