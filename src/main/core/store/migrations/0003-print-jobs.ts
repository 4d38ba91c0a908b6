/**
 * Print jobs are known by their place in the queue, tell when they began to leave for which printer, may be handed over to a spooler, and stay when
 * they are withdrawn, so that no number is given twice. A printer chosen before is one that is driven directly.
 */
export const sql = `
CREATE TABLE print_job_next (
  position INTEGER PRIMARY KEY,
  attendee_id TEXT NOT NULL,
  copy INTEGER NOT NULL CHECK (copy IN (0, 1)),
  state TEXT NOT NULL
    CHECK (state IN ('queued', 'sending', 'failed', 'unknown', 'printed', 'handed-over', 'withdrawn')),
  trouble TEXT,
  printer TEXT,
  begun_at INTEGER,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;
INSERT INTO print_job_next
  SELECT position, attendee_id, copy, state, trouble, NULL, NULL, created_at, changed_at FROM print_job;
DROP TABLE print_job;
ALTER TABLE print_job_next RENAME TO print_job;
CREATE INDEX print_job_open ON print_job (position) WHERE state IN ('queued', 'sending', 'failed', 'unknown');
CREATE INDEX print_job_begun ON print_job (printer, begun_at) WHERE begun_at IS NOT NULL;
CREATE INDEX print_job_of_attendee ON print_job (attendee_id);

UPDATE setting SET value = json_object(
    'kind', 'direct',
    'language', 'escpos',
    'connection', json_object('kind', 'tcp', 'host', value ->> 'host', 'port', value ->> 'port'),
    'head', json_object('dots', value ->> 'widthDots', 'dotsPerMm', 8)
  )
  WHERE key = 'settings.printer' AND value ->> 'kind' = 'tcp';
`;
