import type { MadeTickets, TicketOrder, TicketProgress, TicketTrouble } from '#shared/contract/requests/tickets.ts';
import { ask, listen } from '../../../station/bridge.ts';
import { useLongWork, type LongWork } from '../../../station/use-long-work.ts';

/** Makes tickets; what is under way ends with the section that shows it. */
export const useTickets = (): LongWork<TicketProgress, MadeTickets, TicketTrouble, TicketOrder> =>
  useLongWork((order) => ask('tickets.make', order), {
    listen: (take) => listen('tickets.progress', take),
    cancel: () => void ask('tickets.cancel', undefined),
  });
