import { ownEverything } from '../../store/own-everything.ts';
import type { Store } from '../../store/store.ts';
import { joinedKey } from './joined.ts';

/** Ends the joining in the event's database; the hosted list, which knows nothing yet, is then told everything. Belongs inside one transaction. */
export const leaveList = ({ db, settings }: Pick<Store, 'db' | 'settings'>): void => {
  settings.remove(joinedKey);
  settings.write('sync.cursor', 0);
  ownEverything(db);
};
