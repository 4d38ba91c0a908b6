import type { Answer, Request } from '../network.ts';
import type { Mutant } from './mutant.ts';

type Sent = { readonly entries: ReadonlyArray<{ readonly seq: number }> };

const isBatch = (request: Request): boolean => request.path === '/api/v1/events' && request.body !== null;
const entriesOf = (request: Request): Sent['entries'] => (JSON.parse(request.body ?? '{}') as Sent).entries;
const acknowledging = (highest: number): Answer => ({ status: 200, body: JSON.stringify({ highest, serverTime: 0 }) });

/** Stations with one mistake each. */
export const stationMutants: ReadonlyArray<Mutant> = [
  {
    name: 'takes a refusal for the end of a fact',
    twists: {
      send: (send) => async (request) => {
        const answer = await send(request);
        const last = isBatch(request) ? entriesOf(request).at(-1) : undefined;
        return last !== undefined && (answer.status === 400 || answer.status === 409)
          ? acknowledging(last.seq)
          : answer;
      },
    },
  },
  {
    name: 'gives a fact a new id at each try',
    twists: {
      send: (send) => {
        let tries = 0;
        return (request) => {
          if (!isBatch(request)) return send(request);
          tries += 1;
          const ending = tries.toString(16).padStart(4, '0');
          const renamed = (_: string, start: string): string => `"id":"${start}${ending}","kind"`;
          return send({
            ...request,
            body: request.body?.replaceAll(/"id":"([0-9a-f-]{32})[0-9a-f]{4}","kind"/gu, renamed) ?? null,
          });
        };
      },
    },
  },
  {
    name: 'does not notice that the list forgot or that its own log was put back',
    twists: {
      send:
        (send, { db }) =>
        async (request) => {
          const answer = await send(request);
          if (!isBatch(request) || answer.status !== 200) return answer;
          const stored = db().prepare<[], string>("SELECT value FROM setting WHERE key = 'sync.cursor'").pluck().get();
          const cursor = Number(stored ?? 0);
          // A greeting brings nothing, or only what was acknowledged already.
          return entriesOf(request).every(({ seq }) => seq <= cursor) ? acknowledging(cursor) : answer;
        },
    },
  },
  {
    name: 'commits several scans at a time, after each was welcomed',
    twists: {
      recording: (recording, db) => {
        let scans = 0;
        return {
          ...recording,
          record: (write) => {
            if (!db.inTransaction) db.exec('BEGIN');
            const recorded = recording.record(write);
            scans += 1;
            if (scans % 4 === 0) db.exec('COMMIT');
            return recorded;
          },
        };
      },
    },
  },
];
