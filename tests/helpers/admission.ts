import type { ScanPayload } from '#shared/domain/scan.ts';

/** The body of an admission of somebody at the entrance, or what is said otherwise. */
export const admissionOf = (attendeeId: string, more: Partial<ScanPayload> = {}): ScanPayload => ({
  attendeeId,
  category: 'participant',
  checkpointId: 'entrance',
  direction: 'entry',
  method: 'camera',
  verdict: 'admitted',
  override: null,
  ...more,
});
