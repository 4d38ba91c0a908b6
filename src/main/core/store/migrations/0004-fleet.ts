/**
 * Facts of other stations; who changed an attendee last and when, which of these changes were made here (`own_change`,
 * in the order in which they go up), and who was taken off the list. What stood here before was changed here.
 */
export const sql = `
CREATE TABLE heard (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  station_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  tick INTEGER NOT NULL,
  attendee_id TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload))
) STRICT;
CREATE INDEX heard_of_attendee ON heard (attendee_id) WHERE attendee_id IS NOT NULL;
CREATE INDEX heard_by_tick ON heard (tick);
CREATE TRIGGER heard_is_never_edited BEFORE UPDATE ON heard BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;
CREATE TRIGGER heard_is_never_cut BEFORE DELETE ON heard BEGIN SELECT RAISE(ABORT, 'facts are append-only'); END;

ALTER TABLE attendee ADD COLUMN tick INTEGER NOT NULL DEFAULT 1;
ALTER TABLE attendee ADD COLUMN changed_by TEXT;
ALTER TABLE attendee ADD COLUMN own_change INTEGER;
UPDATE attendee SET own_change = key;
CREATE INDEX attendee_changed_here ON attendee (own_change) WHERE own_change IS NOT NULL;

CREATE TABLE attendee_gone (
  id TEXT PRIMARY KEY,
  tick INTEGER NOT NULL,
  changed_by TEXT,
  own_change INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX attendee_gone_here ON attendee_gone (own_change) WHERE own_change IS NOT NULL;
`;
