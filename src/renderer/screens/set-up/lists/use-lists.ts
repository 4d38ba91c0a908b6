import type { ListOrder, ListProgress, ListTrouble, MadeList } from '#shared/contract/requests/lists.ts';
import { ask, listen } from '../../../station/bridge.ts';
import { useLongWork, type LongWork } from '../../../station/use-long-work.ts';

/** Makes lists; what is under way ends with the section that shows it. */
export const useLists = (): LongWork<ListProgress, MadeList, ListTrouble, ListOrder> =>
  useLongWork((order) => ask('lists.make', order), {
    listen: (take) => listen('lists.progress', take),
    cancel: () => void ask('lists.cancel', undefined),
  });
