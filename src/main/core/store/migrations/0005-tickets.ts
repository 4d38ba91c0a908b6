/** Finds a revoked ticket by its mark; and who was given a ticket here, so that nobody is given two by mistake. */
export const sql = `
CREATE INDEX log_revoked ON log (json_extract(payload, '$.ticket')) WHERE kind = 'revoke';
CREATE INDEX heard_revoked ON heard (json_extract(payload, '$.ticket')) WHERE kind = 'revoke';
CREATE TABLE ticket_given (attendee_id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
