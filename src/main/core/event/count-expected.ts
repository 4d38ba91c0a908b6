import type { Database } from 'better-sqlite3';
import type { Expected } from '#shared/domain/rule-warnings.ts';

/** Counts who is expected, those who were cancelled left out. */
export const countExpected = (db: Database): Expected => {
  const people = db.prepare<[], number>("SELECT count(*) FROM attendee WHERE registration <> 'cancelled'").pluck();
  const booked = db.prepare<[], { readonly id: string; readonly count: number }>(
    `SELECT booking.value AS id, count(*) AS count FROM attendee, json_each(attendee.bookings) AS booking
      WHERE registration <> 'cancelled' GROUP BY booking.value`,
  );
  return {
    people: people.get() ?? 0,
    booked: Object.fromEntries(booked.all().map(({ id, count }) => [id, count])),
  };
};
