import { createLedger, type Ledger } from './ledger.ts';
import { createListServer, type ListServer } from './list-server.ts';
import { createNetwork, type Network } from './network.ts';
import { createRandom, type Random } from './random.ts';
import { createStation, type SimulatedStation } from './station.ts';
import type { Twists } from './twists.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

/** A list, its stations, what lies between them, and the memory of what was promised. */
export type World = {
  readonly time: VirtualTime;
  readonly network: Network;
  readonly list: ListServer;
  readonly ledger: Ledger;
  readonly stations: ReadonlyArray<SimulatedStation>;
  /** A further machine, made from a copy of another one's disk. */
  readonly clone: (of: SimulatedStation) => void;
  readonly close: () => void;
};

/** Independent chances, so that one more scan does not change the weather. */
const chances = (seed: number, of: number): Random =>
  createRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(of, 0x85ebca6b));

/** A world where everything runs and nothing has happened yet. */
export const createWorld = async (seed: number, size: number, twists: Twists): Promise<World> => {
  const time = createVirtualTime();
  const ledger = createLedger();
  const list = createListServer(time, twists, () => network.tell());
  const network: Network = createNetwork({ time, random: chances(seed, 1), serve: list.serve });
  const stations: SimulatedStation[] = [];
  const tokens: string[] = [];

  const add = (image: Buffer | null, token: string): SimulatedStation => {
    const index = stations.length;
    const station = createStation({
      index,
      time,
      random: chances(seed, 10 + index),
      send: (request) => network.send(index, request),
      news: () => network.news(index),
      ledger,
      token,
      twists,
      image,
    });
    stations.push(station);
    tokens.push(token);
    station.start();
    return station;
  };
  const tokenOf = (index: number): string => `station-${index}-`.padEnd(43, 'x');

  await list.start();
  for (let index = 0; index < size; index += 1) {
    const station = add(null, tokenOf(index));
    await list.addStation(station.process().sync.stationId(), tokenOf(index));
  }
  return {
    time,
    network,
    list,
    ledger,
    stations,
    clone: (of) => void add(of.backUp(), tokens[of.index] ?? ''),
    close: () => {
      list.crash();
      list.close();
      for (const station of stations) {
        station.crash();
        station.close();
      }
    },
  };
};
