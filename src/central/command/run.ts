import { assertNever } from '#shared/assert-never.ts';
import type { Asked } from './arguments.ts';
import { copy, erase } from './keep.ts';
import { invite, organiserLink, withdrawLinks } from './invite.ts';
import { withList } from './open-list.ts';
import { serve } from './serve.ts';

const print = (lines: ReadonlyArray<string>): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** Does what was asked; resolves when it is done, or serves on. */
export const runCommand = async (asked: Asked): Promise<void> => {
  switch (asked.kind) {
    case 'serve':
      return serve(asked);
    case 'pairing-code':
      return print(await withList(asked.db, (store) => invite(store, Date.now())));
    case 'organiser-link':
      return print([await withList(asked.db, (store) => organiserLink(store, Date.now()))]);
    case 'withdraw-links':
      return print([await withList(asked.db, (store) => withdrawLinks(store, Date.now()))]);
    case 'copy':
      return print([await copy(asked.from, asked.to)]);
    case 'erase':
      return print([await withList(asked.db, (store) => erase(store, asked.confirmedId))]);
    default:
      return assertNever(asked);
  }
};
