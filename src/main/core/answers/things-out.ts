import type { Database } from 'better-sqlite3';
import type { ThingsOut } from '#shared/contract/requests/answers.ts';
import type { HandOut } from '#shared/domain/question.ts';
import { inOrder, type Place } from '#shared/domain/presence.ts';
import type { Attendees } from '../store/attendees.ts';

type Row = Place & {
  readonly place: number;
  readonly at: number;
  readonly attendee_id: string;
  readonly payload: string;
};
type Handing = Place & {
  readonly at: number;
  readonly attendeeId: string;
  readonly itemId: string;
  readonly direction: 'out' | 'back';
};

const listedAtMost = 500;

/** Tells what is out and to come back. Reads only what was recorded since it was asked last. */
export const prepareThingsOut = (
  db: Database,
  attendees: Pick<Attendees, 'byId'>,
  handOuts: ReadonlyArray<HandOut>,
): (() => ReadonlyArray<ThingsOut>) => {
  const columns = 'id, seq, at, tick, attendee_id, payload';
  const sources = [
    db.prepare<[number], Row>(`SELECT seq AS place, ${columns} FROM log WHERE seq > ? AND kind = 'hand' ORDER BY seq`),
    db.prepare<[number], Row>(
      `SELECT number AS place, ${columns} FROM heard WHERE number > ? AND kind = 'hand' ORDER BY number`,
    ),
  ].map((statement) => ({ statement, read: 0 }));
  const newest = new Map<string, Handing>();
  const take = ({ attendee_id: attendeeId, payload, ...row }: Row): void => {
    const { itemId, direction } = JSON.parse(payload) as Pick<Handing, 'itemId' | 'direction'>;
    const key = JSON.stringify([attendeeId, itemId]);
    const before = newest.get(key);
    if (before === undefined || inOrder(before, row) < 0) newest.set(key, { ...row, attendeeId, itemId, direction });
  };
  return () => {
    for (const source of sources) {
      for (const row of source.statement.all(source.read)) {
        take(row);
        source.read = row.place;
      }
    }
    return handOuts.flatMap(({ id: itemId, returned }): ReadonlyArray<ThingsOut> => {
      if (!returned) return [];
      const out = [...newest.values()]
        .filter((handing) => handing.itemId === itemId && handing.direction === 'out')
        .toSorted((a, b) => a.at - b.at);
      const holders = out.slice(0, listedAtMost).flatMap(({ attendeeId, at: since }) => {
        const attendee = attendees.byId(attendeeId);
        if (attendee === null) return [];
        const { id, name, organisation } = attendee;
        return [{ id, name, organisation, since }];
      });
      return [{ itemId, of: out.length, holders }];
    });
  };
};
