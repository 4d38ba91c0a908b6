import type { Channel, Input, Output } from '#shared/contract/ipc.ts';
import type { RecentScan, StationState } from '#shared/contract/views.ts';

/** A running station, with a screen or without. */
export type Member = {
  readonly name: string;
  readonly request: <C extends Channel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  readonly close: () => Promise<void>;
};

export const stateOf = (member: Member): Promise<StationState> => member.request('station.state', undefined);

/** Presents a ticket; answers with the verdict, which is on disk then. */
export const present = async (member: Member, code: string): Promise<RecentScan> => {
  const outcome = await member.request('scan.submit', { kind: 'typed', text: code });
  if (outcome.kind !== 'verdict') throw new Error(`${member.name} recorded nothing: ${outcome.kind}`);
  return outcome.scan;
};
