import { z } from 'zod';
import { storableText } from './text.ts';

const key = storableText(100).min(1);

/** What a station is told about itself; `version` rises with each change. */
export const assignmentSchema = z.object({
  version: z.int().min(0),
  name: storableText(60).min(1),
  /** Null: as the station was set up itself. */
  role: z.enum(['desk', 'self-service']).nullable(),
  checkpointId: key.nullable(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

const perCategory = z.record(key, z.int());

/** How a station says it is, with every batch. `pending` is what its facts behind the batch will add to the headcount once they are up. */
export const stationReportSchema = z.object({
  version: z.string().max(40),
  role: z.enum(['desk', 'self-service']),
  checkpointId: key,
  /** Facts that are not up yet, without those of this batch. */
  waiting: z.int().min(0),
  printer: z.string().max(40),
  /** 0 to 1, null for a machine without one. */
  battery: z.number().min(0).max(1).nullable(),
  pending: z.record(key, z.object({ arrived: perCategory, inside: perCategory })),
});
export type StationReport = z.infer<typeof stationReportSchema>;

/** One station as the organiser sees it. `clockOffset`: its clock minus the list's, in milliseconds. */
export const stationViewSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(['desk', 'self-service']).nullable(),
  checkpointId: z.string().nullable(),
  /** This machine hosts the list. */
  isHost: z.boolean(),
  pairedAt: z.int(),
  revokedAt: z.int().nullable(),
  heardAt: z.int().nullable(),
  clockOffset: z.int().nullable(),
  report: stationReportSchema.nullable(),
});
export type StationView = z.infer<typeof stationViewSchema>;

/** PATCH /api/v1/stations/:id, organiser: what is given is changed. */
export const stationChangeSchema = assignmentSchema.omit({ version: true }).partial();
export type StationChange = z.infer<typeof stationChangeSchema>;

const found = { id: z.string().max(300), at: z.int() };
const by = z.object({ stationId: z.uuid(), station: z.string(), at: z.int() });

const foundSchema = z.discriminatedUnion('kind', [
  z.object({
    ...found,
    kind: z.literal('double-use'),
    attendeeId: key,
    checkpointId: key,
    scans: z.array(by).min(2),
  }),
  z.object({ ...found, kind: z.literal('clock'), stationId: z.uuid(), station: z.string(), offset: z.int() }),
  z.object({
    ...found,
    kind: z.literal('not-understood'),
    stationId: z.uuid(),
    station: z.string(),
    seq: z.int(),
    cause: z.string(),
  }),
  z.object({
    ...found,
    kind: z.literal('held'),
    stationId: z.uuid(),
    station: z.string(),
    seq: z.int(),
    cause: z.string(),
  }),
  z.object({ ...found, kind: z.literal('contradiction'), stationId: z.uuid(), station: z.string(), seq: z.int() }),
  z.object({ ...found, kind: z.literal('over-capacity'), checkpointId: key, inside: z.int(), capacity: z.int() }),
]);
/** A finding before anybody looked at it. */
export type Found = z.infer<typeof foundSchema>;

/** Something that a person should look at. Holds no names: `attendeeId` is shown as a name only by stations, which know it. */
export const findingSchema = foundSchema.and(
  z.object({ settled: z.object({ by: z.string(), at: z.int(), note: z.string() }).nullable() }),
);
export type Finding = z.infer<typeof findingSchema>;

/** GET /api/v1/fleet, organiser and stations: every station and every finding, newest first. */
export const fleetViewSchema = z.object({
  at: z.int(),
  stations: z.array(stationViewSchema),
  findings: z.array(findingSchema),
});
export type FleetView = z.infer<typeof fleetViewSchema>;

/** POST /api/v1/findings/settle, organiser and stations. */
export const settleRequestSchema = z.object({
  findingId: storableText(300).min(1),
  by: storableText(100).trim().min(1),
  note: storableText(500).trim(),
});
export type SettleRequest = z.infer<typeof settleRequestSchema>;

/** One line of GET /api/v1/audit?before=N&limit=N, organiser: who did what to the fleet, never to whom among the attendees. */
export const auditLineSchema = z.object({
  number: z.int(),
  at: z.int(),
  actor: z.string(),
  act: z.string(),
  subject: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;
