/**
 * The first layout of the central list. `stream` is one life of one station's log; `entry` holds the facts as they came, numbered in
 * order of arrival; `placed_again` says where a fact stands in a later life of the same log (a restored station sends all of it anew).
 */
export const sql = `
CREATE TABLE stream (
  number INTEGER PRIMARY KEY,
  station TEXT NOT NULL,
  epoch TEXT NOT NULL,
  name TEXT NOT NULL,
  highest INTEGER NOT NULL,
  clock_offset INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  UNIQUE (station, epoch)
) STRICT;

CREATE TABLE entry (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  stream INTEGER NOT NULL REFERENCES stream (number),
  seq INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  tick INTEGER NOT NULL,
  payload TEXT NOT NULL,
  UNIQUE (stream, seq)
) STRICT;
CREATE TRIGGER entry_is_never_edited BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'facts are never edited'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;

CREATE TABLE placed_again (
  stream INTEGER NOT NULL REFERENCES stream (number),
  seq INTEGER NOT NULL,
  id TEXT NOT NULL REFERENCES entry (id),
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE quarantine (
  number INTEGER PRIMARY KEY REFERENCES entry (number),
  cause TEXT NOT NULL
) STRICT;
`;
