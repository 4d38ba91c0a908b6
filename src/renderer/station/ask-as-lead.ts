import type { Channel, Input, Reply } from '#shared/contract/ipc.ts';
import { ask } from './bridge.ts';
import { leadPin } from './lead-pin.ts';

const isLocked = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('code' in value && value.code === 'locked') || ('kind' in value && value.kind === 'locked'));

/** Asks the station for what only a lead may have; where whoever stands here is none, asks for the PIN first and goes on at once. */
export const askAsLead = async <C extends Channel>(channel: C, input: Input<C>): Promise<Reply<C>> => {
  const reply = await ask(channel, input);
  if (!reply.ok || !isLocked(reply.value) || !(await leadPin.request())) return reply;
  return ask(channel, input);
};
