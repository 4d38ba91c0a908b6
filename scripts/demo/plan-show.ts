import { readDemoTickets } from './demo-tickets.ts';

/** What is shown to the camera, in this order, and what each show must come to. */
export type ShowPlan = {
  readonly shows: readonly string[];
  /** Codes that are admitted, each once. */
  readonly valid: readonly string[];
};

const unknownCode = 'NOT-A-TICKET-OF-THIS-EVENT';

/** Valid tickets, then the first again, one that nobody knows, and one that was cancelled. */
export const planShow = async (root: string, count: number): Promise<ShowPlan> => {
  const tickets = await readDemoTickets(root);
  const valid = tickets
    .filter((ticket) => ticket.valid)
    .slice(0, count)
    .map((ticket) => ticket.code);
  const cancelled = tickets.find((ticket) => ticket.cancelled)?.code;
  const [again] = valid;
  if (valid.length < count || again === undefined || cancelled === undefined) {
    throw new Error(`The demo event has too few tickets to show ${count}`);
  }
  return { shows: [...valid, again, unknownCode, cancelled], valid };
};
