import type { Event } from './event.ts';

const areUnique = (keys: ReadonlyArray<string>): boolean => new Set(keys).size === keys.length;
const inOrder = (from: number | null, to: number | null): boolean => from === null || to === null || from < to;
const isNamed = (texts: Readonly<Record<string, string>>): boolean =>
  Object.values(texts).some((text) => text.trim() !== '');

/** Whether an event makes sense beyond its shape: times run forward, everything has a name, and nothing two things at once. */
export const isCoherent = ({ name, startsAt, endsAt, eraseAfter, categories, checkpoints }: Event): boolean =>
  name.trim() !== '' &&
  startsAt < endsAt &&
  endsAt <= eraseAfter &&
  areUnique(categories.map(({ key }) => key)) &&
  areUnique(checkpoints.map(({ id }) => id)) &&
  categories.every(({ label }) => isNamed(label)) &&
  checkpoints.every((checkpoint) => isNamed(checkpoint.name) && inOrder(checkpoint.startsAt, checkpoint.endsAt));
