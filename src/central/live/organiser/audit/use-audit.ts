import { useEffect, useState } from 'react';
import type { AuditLine } from '#shared/contract/fleet/stations.ts';
import type { AskList } from '../ask-list.ts';

const aPage = 100;

/** The audit as far as it was read, newest first. */
export const useAudit = (
  askList: AskList,
): {
  readonly lines: ReadonlyArray<AuditLine>;
  readonly hasMore: boolean;
  readonly isUnreachable: boolean;
  readonly readOlder: () => void;
} => {
  const [lines, setLines] = useState<ReadonlyArray<AuditLine>>([]);
  const [hasMore, setMore] = useState(false);
  const [isUnreachable, setUnreachable] = useState(false);
  const [before, setBefore] = useState<number | null>(null);
  useEffect(() => {
    const left = new AbortController();
    const read = async (): Promise<void> => {
      const path = `/api/v1/audit?limit=${aPage}${before === null ? '' : `&before=${before}`}`;
      const { signal } = left;
      const answer = await askList<{ readonly lines: ReadonlyArray<AuditLine> }>({ method: 'GET', path, signal });
      if (signal.aborted) return;
      setUnreachable(!answer.ok);
      if (!answer.ok) return;
      setMore(answer.value.lines.length === aPage);
      setLines((known) => (before === null ? answer.value.lines : [...known, ...answer.value.lines]));
    };
    void read();
    return () => left.abort();
  }, [askList, before]);
  return { lines, hasMore, isUnreachable, readOlder: () => setBefore(lines.at(-1)?.number ?? null) };
};
