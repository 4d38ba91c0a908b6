/** What the routes of the central list take and give at most; both sides hold to them. */
export const fleetLimits = {
  /** Facts in one answer of the feed. */
  factsAPage: 500,
  /** Attendees in one answer of the feed and in one request up. */
  attendeesAPage: 500,
  /** Bytes of one request body with attendees. */
  attendeesBytes: 1_024 * 1_024,
  /** Minutes that a pairing code holds. */
  pairingMinutes: 10,
  /** Milliseconds of difference between two clocks from which on somebody should look. */
  clockOffsetMs: 60_000,
} as const;
