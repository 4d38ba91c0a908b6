/** The first layout of a station's database: attendees, tickets, search words, the append-only log, print jobs, settings. */
export const sql = `
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone')),
  rows INTEGER NOT NULL
) STRICT;

CREATE TABLE attendee (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  family_name TEXT,
  organisation TEXT NOT NULL,
  email TEXT,
  category TEXT NOT NULL,
  role TEXT,
  language TEXT,
  registration TEXT NOT NULL CHECK (registration IN ('valid', 'cancelled', 'unpaid', 'blocked')),
  bookings TEXT NOT NULL CHECK (json_valid(bookings)),
  marks TEXT NOT NULL CHECK (json_valid(marks)),
  folded_name TEXT NOT NULL,
  import_id INTEGER REFERENCES import (id)
) STRICT;
CREATE INDEX attendee_by_name ON attendee (folded_name);
CREATE INDEX attendee_of_import ON attendee (import_id);

CREATE TABLE ticket (
  code TEXT PRIMARY KEY,
  attendee INTEGER NOT NULL REFERENCES attendee (key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_of_attendee ON ticket (attendee);

-- What an import replaced, so that one that is cut off can be undone whole.
CREATE TABLE import_before (
  import_id INTEGER NOT NULL REFERENCES import (id),
  attendee_id TEXT NOT NULL,
  attendee TEXT NOT NULL CHECK (json_valid(attendee)),
  PRIMARY KEY (import_id, attendee_id)
) STRICT, WITHOUT ROWID;

-- Which attendees hold which words; the words themselves, and their endings for finding inside words, lie beside it.
CREATE VIRTUAL TABLE mention USING fts5 (
  name, other, content = '', contentless_delete = 1, detail = column, tokenize = 'ascii'
);
CREATE TABLE word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE word_ending (
  ending TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (ending, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
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
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  attendee_id TEXT NOT NULL,
  copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'failed', 'unknown')),
  trouble TEXT,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX print_job_open ON print_job (position) WHERE state != 'printed';
CREATE INDEX print_job_of_attendee ON print_job (attendee_id);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`;
