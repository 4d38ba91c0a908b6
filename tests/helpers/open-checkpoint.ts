import type { Checkpoint, CheckpointRules } from '#shared/domain/checkpoint.ts';

/** Rules that keep nobody out. */
export const openRules: CheckpointRules = {
  opensAt: null,
  closesAt: null,
  reEntry: true,
  bookingRequired: false,
  othersFrom: null,
  capacity: null,
  askFirstMs: null,
  endsOtherStays: false,
};

/** A checkpoint that keeps nobody out, but for the rules given. */
export const openCheckpoint = (
  id: string,
  kind: Checkpoint['kind'],
  rules: Partial<CheckpointRules> = {},
): Checkpoint => ({
  id,
  kind,
  name: { en: id },
  room: null,
  host: null,
  startsAt: null,
  endsAt: null,
  rules: { ...openRules, ...rules },
});
