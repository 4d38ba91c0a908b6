import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AttendeeView } from '#shared/contract/views.ts';
import { ask } from '../../station/bridge.ts';

const pageSize = 50;

type Page = { readonly list: number; readonly rows: ReadonlyArray<AttendeeView> };

/** The rows of a list from one number up to another, as far as they are here; those of the list before stay until then. */
export const useRows = (list: number | null, from: number, to: number): ((row: number) => AttendeeView | undefined) => {
  const [pages, setPages] = useState<ReadonlyMap<number, Page>>(new Map());
  const asked = useRef(new Set<string>());
  const newest = useRef(list);
  // One page more on either side is there before it is scrolled to.
  const first = Math.max(0, Math.floor(from / pageSize) - 1);
  const last = Math.floor(to / pageSize) + 1;

  const take = useEffectEvent((page: number, fetched: Page) => {
    if (fetched.list !== newest.current) return;
    setPages((known) => {
      const near = [...known].filter(([number]) => number >= first - 4 && number <= last + 4);
      return new Map([...near, [page, fetched]]);
    });
  });
  const fetchPage = useEffectEvent(async (of: number, page: number): Promise<void> => {
    const question = `${of}:${page}`;
    if (asked.current.has(question) || pages.get(page)?.list === of) return;
    asked.current.add(question);
    const reply = await ask('people.rows', { list: of, offset: page * pageSize, limit: pageSize });
    asked.current.delete(question);
    if (reply.ok && reply.value !== null) take(page, { list: of, rows: reply.value });
  });

  useEffect(() => {
    newest.current = list;
    if (list === null) return;
    for (let page = first; page <= last; page += 1) void fetchPage(list, page);
  }, [list, first, last]);

  return (row) => pages.get(Math.floor(row / pageSize))?.rows[row % pageSize];
};
