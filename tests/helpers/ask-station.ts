import type { Channel, Input, Output, Reply } from '#shared/contract/ipc.ts';
import type { Kiosk } from './kiosk.ts';

type Request = (channel: string, input: unknown) => Promise<unknown>;

/** Asks the station as its own page does; throws when the request is not accepted. */
export const askStation = async <C extends Channel>(
  kiosk: Pick<Kiosk, 'page'>,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> => {
  const question: readonly [string, unknown] = [channel, input];
  const reply = (await kiosk.page.evaluate(
    ([name, value]) =>
      (window as unknown as { readonly einlass: { readonly request: Request } }).einlass.request(name, value),
    question,
  )) as Reply<C>;
  if (!reply.ok) throw new Error(`${channel}: ${reply.code}`);
  return reply.value;
};
