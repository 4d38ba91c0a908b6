import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import { feedReplySchema, type FeedMark } from '#shared/contract/fleet/feed.ts';
import { quietDoor, type ListProcess } from './list-process.ts';

/** A station that listens to the list and reads what is new, as a kiosk does. */
export type OtherDoor = {
  readonly sent: () => void;
  readonly latencies: ReadonlyArray<number>;
  readonly close: () => void;
};

/** Follows from now on; a latency for each scan at the quiet door. */
export const openOtherDoor = async (list: ListProcess): Promise<OtherDoor> => {
  const epoch = randomUUID();
  const sentAt: number[] = [];
  const latencies: number[] = [];
  let facts: FeedMark = { number: 0, id: null };
  let reading = false;
  let again = false;
  const read = async (): Promise<void> => {
    const attendees = { number: 0, id: null };
    const reply = feedReplySchema.parse(await list.ask('/api/v1/feed', { epoch, facts, attendees, event: 1 }));
    for (const { payload } of reply.facts.page) {
      if ((payload as { readonly checkpointId?: unknown }).checkpointId !== quietDoor) continue;
      latencies.push(performance.now() - (sentAt[latencies.length] ?? 0));
    }
    facts = reply.facts.upTo;
    if (facts.number < reply.facts.newest) await read();
  };
  const follow = async (): Promise<void> => {
    again = true;
    if (reading) return;
    reading = true;
    while (again) {
      again = false;
      await read();
    }
    reading = false;
  };
  const headers = { authorization: list.authorization };
  const [stream] = (await once(get({ port: list.port, path: '/api/v1/changes', headers }), 'response')) as [
    IncomingMessage,
  ];
  stream.on('data', () => void follow());
  stream.on('error', () => undefined);
  await follow();
  return { sent: () => void sentAt.push(performance.now()), latencies, close: () => stream.destroy() };
};
