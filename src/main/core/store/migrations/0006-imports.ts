/**
 * What kind of list an import was, so that the next of its kind can tell who is missing; null before that was noted. What an import
 * replaced is kept together with what it wrote: nothing is known of that for an import that an older program left unfinished.
 */
export const sql = `
ALTER TABLE import ADD COLUMN list TEXT;
UPDATE import_before SET attendee = json_object('attendee', json(attendee -> 'attendee'), 'says', json('{}'), 'code', NULL);
`;
