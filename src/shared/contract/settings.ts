import { z } from 'zod';

const connectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tcp'), host: z.string().min(1).max(253), port: z.int().min(1).max(65_535) }),
  z.object({ kind: z.literal('device'), path: z.string().min(1).max(4_096) }),
]);

export const printerTargetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('direct'),
    language: z.enum(['escpos', 'zpl', 'brother-ql']),
    connection: connectionSchema,
    head: z.object({ dots: z.int().min(64).max(4_000), dotsPerMm: z.number().min(4).max(50) }),
  }),
  z.object({ kind: z.literal('system'), name: z.string().min(1).max(300) }),
  z.object({ kind: z.literal('tray') }),
]);

const widthMm = z.number().min(20).max(220);
export const paperSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('roll'), widthMm }),
  z.object({ kind: z.literal('label'), widthMm, heightMm: z.number().min(20).max(400) }),
]);

/** Badges to a roll. */
export const rollSizeSchema = z.int().min(1).max(10_000);

/** Names a layout file without its ending. */
export const layoutNameSchema = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u);

/** What whoever sets a station up decides; stored as one row a key, so that it survives a power cut. */
export const stationSettingsSchema = z.object({
  stationName: z.string().trim().min(1).max(60),
  role: z.enum(['desk', 'self-service']),
  /** Language of the interface: a key of the locales. */
  language: z.enum(['de', 'en', 'ar']),
  theme: z.enum(['system', 'light', 'dark']),
  largeText: z.boolean(),
  sound: z.boolean(),
  checkpointId: z.string().min(1).max(100),
  direction: z.enum(['entry', 'exit']),
  printer: printerTargetSchema,
  paper: paperSchema,
  /** Printers that badges went to before, the last one first, each with the paper that lay in it. */
  recentPrinters: z.array(z.object({ printer: printerTargetSchema, paper: paperSchema })).max(4),
  /** How many badges the roll in each printer is good for, and when it was put in; by `printerKey`. */
  rolls: z.record(z.string().max(400), z.object({ badges: rollSizeSchema, loadedAt: z.int().min(0) })),
  /** Which layout the badges have: one for all, others for single categories (by key). */
  layouts: z.object({ usual: layoutNameSchema, byCategory: z.record(z.string().max(100), layoutNameSchema) }),
  /** Whether an admission prints a badge by itself. */
  printOnAdmission: z.boolean(),
  /** MediaDevices id, or null for the first camera found. */
  cameraId: z.string().max(500).nullable(),
  /** Seconds until self-service returns to its start. */
  returnAfterSeconds: z.int().min(3).max(120),
  /** Whether self-service also admits by name and a second fact. */
  selfServiceByName: z.boolean(),
});

export type StationSettings = z.infer<typeof stationSettingsSchema>;
