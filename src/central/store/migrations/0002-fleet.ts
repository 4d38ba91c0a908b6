/** What the list keeps besides facts: attendees in a feed of their own, stations, who may do what, settlements, small values. */
export const sql = `
CREATE TABLE attendee (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  mark TEXT NOT NULL,
  tick INTEGER NOT NULL,
  station TEXT NOT NULL,
  document TEXT CHECK (document IS NULL OR json_valid(document))
) STRICT;
CREATE TABLE counter (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('attendee', 0);

CREATE TABLE value (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE station (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT,
  checkpoint TEXT,
  is_host INTEGER NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  assignment INTEGER NOT NULL,
  paired_at INTEGER NOT NULL,
  revoked_at INTEGER,
  heard_at INTEGER,
  clock_offset INTEGER,
  report TEXT CHECK (report IS NULL OR json_valid(report))
) STRICT;

CREATE TABLE organiser (token_hash TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE pairing_code (code TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE reservation (
  attendee TEXT NOT NULL,
  checkpoint TEXT NOT NULL,
  fact TEXT NOT NULL,
  station TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (attendee, checkpoint)
) STRICT, WITHOUT ROWID;

CREATE TABLE contradiction (
  station TEXT NOT NULL,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (station, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE settlement (finding TEXT PRIMARY KEY, settled_by TEXT NOT NULL, note TEXT NOT NULL, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL
) STRICT;
`;
