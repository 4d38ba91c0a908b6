/** Finds who booked something without reading everybody. */
export const sql = `
CREATE INDEX attendee_booked ON attendee (bookings, registration, id) WHERE bookings <> '[]';
`;
