import { createHash } from 'node:crypto';
import type { CentralList } from './list.ts';

/** The counts as they go out: serialised once for everybody, named by their content. */
export type Snapshot = { readonly id: string; readonly json: string };

/** Serialises the counts at most once a change, and only when somebody asks. */
export const createSnapshots = (list: CentralList): (() => Snapshot) => {
  let current: Snapshot | null = null;
  list.onChange(() => {
    current = null;
  });
  return () => {
    if (current === null) {
      const json = JSON.stringify(list.counts());
      current = { id: createHash('sha256').update(json).digest('base64url').slice(0, 22), json };
    }
    return current;
  };
};
