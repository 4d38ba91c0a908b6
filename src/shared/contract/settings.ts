import { z } from 'zod';

export const printerTargetSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tcp'),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
    widthDots: z.union([z.literal(384), z.literal(512), z.literal(576)]),
  }),
  z.object({ kind: z.literal('tray') }),
]);

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
  /** Whether an admission prints a badge by itself. */
  printOnAdmission: z.boolean(),
  /** MediaDevices id, or null for the first camera found. */
  cameraId: z.string().max(500).nullable(),
  /** Seconds until self-service returns to its start. */
  returnAfterSeconds: z.int().min(3).max(120),
});

export type StationSettings = z.infer<typeof stationSettingsSchema>;
