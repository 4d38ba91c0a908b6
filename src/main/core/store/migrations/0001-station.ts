/** The first layout of a station's database: attendees, tickets, the append-only log, print jobs, settings. */
export const sql = `
CREATE TABLE attendee (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  family_name TEXT,
  organisation TEXT NOT NULL,
  email TEXT,
  category TEXT NOT NULL,
  role TEXT,
  language TEXT,
  registration TEXT NOT NULL CHECK (registration IN ('valid', 'cancelled', 'unpaid', 'blocked')),
  bookings TEXT NOT NULL,
  marks TEXT NOT NULL,
  folded TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id)
) STRICT;

CREATE TABLE ticket (
  code TEXT PRIMARY KEY,
  attendee_id TEXT NOT NULL REFERENCES attendee (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_of_attendee ON ticket (attendee_id);

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone')),
  rows INTEGER NOT NULL
) STRICT;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  tick INTEGER NOT NULL,
  attendee_id TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;
CREATE INDEX log_of_attendee ON log (attendee_id) WHERE attendee_id IS NOT NULL;
CREATE TRIGGER log_is_never_edited BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_never_cut BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE print_job (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  attendee_id TEXT NOT NULL,
  copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'failed', 'unknown')),
  trouble TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX print_job_waiting ON print_job (position) WHERE state IN ('queued', 'sending', 'unknown');
CREATE INDEX print_job_of_attendee ON print_job (attendee_id);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`;
