import { randomUUID } from 'node:crypto';
import type { Batch } from '#shared/contract/sync.ts';
import { admissionOf } from '#tests/helpers/admission.ts';

/** Batches of one station with admissions of always new people. */
export const batchesOf = (batches: number, size: number, checkpointId = 'entrance'): ReadonlyArray<Batch> => {
  const station = { id: randomUUID(), name: 'Bench', epoch: randomUUID() };
  const at = Date.now();
  return Array.from({ length: batches }, (_, batch) => ({
    station,
    sentAt: at,
    entries: Array.from({ length: size }, (_entry, index) => {
      const seq = batch * size + index + 1;
      const payload = { ...admissionOf(randomUUID()), checkpointId };
      return { seq, id: randomUUID(), kind: 'scan', at, tick: at + seq, payload };
    }),
  }));
};
