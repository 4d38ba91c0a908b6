import type { Channel, Input, KioskBridge, Output } from '#shared/contract/ipc.ts';
import type { Kiosk } from './kiosk.ts';

/** Asks the station as its own page does; throws when the request is not accepted. */
export const askStation = async <C extends Channel>(
  kiosk: Pick<Kiosk, 'page'>,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> => {
  const reply = await kiosk.page.evaluate(
    ([name, value]) => (window as unknown as { readonly einlass: KioskBridge }).einlass.request(name, value),
    [channel, input] as const,
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.code}`);
  return reply.value as Output<C>;
};
