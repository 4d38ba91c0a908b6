/** Who booked what, so that places are counted without reading everybody; the database itself keeps it in step with whoever writes attendees. */
export const sql = `
CREATE TABLE attendee_booking (
  checkpoint_id TEXT NOT NULL,
  attendee_id TEXT NOT NULL,
  PRIMARY KEY (checkpoint_id, attendee_id)
) STRICT, WITHOUT ROWID;
INSERT INTO attendee_booking
  SELECT DISTINCT json_each.value, attendee.id FROM attendee, json_each(attendee.bookings) WHERE bookings <> '[]' AND registration <> 'cancelled';
CREATE TRIGGER attendee_books AFTER INSERT ON attendee WHEN NEW.bookings <> '[]' AND NEW.registration <> 'cancelled'
BEGIN
  INSERT INTO attendee_booking SELECT DISTINCT value, NEW.id FROM json_each(NEW.bookings);
END;
CREATE TRIGGER attendee_leaves AFTER DELETE ON attendee WHEN OLD.bookings <> '[]'
BEGIN
  DELETE FROM attendee_booking WHERE attendee_id = OLD.id AND checkpoint_id IN (SELECT value FROM json_each(OLD.bookings));
END;
CREATE TRIGGER attendee_rebooks AFTER UPDATE OF bookings, registration ON attendee
WHEN OLD.bookings <> NEW.bookings OR OLD.registration <> NEW.registration
BEGIN
  DELETE FROM attendee_booking WHERE attendee_id = OLD.id AND checkpoint_id IN (SELECT value FROM json_each(OLD.bookings));
  INSERT INTO attendee_booking SELECT DISTINCT value, NEW.id FROM json_each(NEW.bookings) WHERE NEW.registration <> 'cancelled';
END;
`;
