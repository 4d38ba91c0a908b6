import path from 'node:path';
import { askStation } from '#tests/helpers/ask-station.ts';
import { startRelay, type Relay } from '#tests/helpers/fleet/relay.ts';
import { startStationProcess } from '#tests/helpers/fleet/station-process.ts';
import { launchKiosk } from '#tests/helpers/kiosk.ts';
import { stateOf, type Member } from './member.ts';
import { throughAddress } from './join-link.ts';
import { until } from './until.ts';

/** A joined station and the piece of network that it has of its own. */
export type JoinedMember = Member & { readonly network: Relay };

/** Six stations at one entrance: the first is a real kiosk and hosts the list, the others have no screen. */
export type Fleet = {
  readonly host: Member;
  readonly joined: ReadonlyArray<JoinedMember>;
  readonly liveUrl: string;
  readonly close: () => Promise<void>;
};

const pin = '2468';

const openHost = async (folder: string, guestList: string): Promise<Member> => {
  const kiosk = await launchKiosk({ role: 'desk', event: guestList, dataFolder: path.join(folder, 'host') });
  return {
    name: 'Station 1',
    request: (channel, input) => askStation(kiosk, channel, input),
    close: kiosk.close,
  };
};

const join = async (host: Member, hostPort: number, folder: string, name: string): Promise<JoinedMember> => {
  const code = await host.request('fleet.pairing-code', undefined);
  if (!code.ok) throw new Error(`no code: ${code.code}`);
  const network = await startRelay(hostPort);
  const station = await startStationProcess({
    dataFolder: path.join(folder, name),
    overrides: { stationName: name, printOnAdmission: false },
    join: throughAddress(code.value.link, `127.0.0.1:${network.port}`),
  });
  return {
    name,
    request: station.request,
    network,
    close: async () => {
      await station.close();
      network.close();
    },
  };
};

/** Opens a fleet of so many stations on a guest list; answers when all of them know everybody. */
export const openFleet = async (folder: string, guestList: string, stations: number): Promise<Fleet> => {
  const host = await openHost(folder, guestList);
  const opened: Member[] = [host];
  const close = async (): Promise<void> => {
    for (const member of opened.toReversed()) await member.close();
  };
  try {
    await until('the host connects to its list', 60, async () => (await stateOf(host)).central.kind === 'connected');
    const { central, pinSet } = await stateOf(host);
    if (central.kind !== 'connected') throw new Error('The host is not connected.');
    if (pinSet) await host.request('lock.unlock', { pin });
    const port = Number(new URL(central.liveUrl).port);
    const joined: JoinedMember[] = [];
    for (let number = 2; number <= stations; number += 1) {
      const member = await join(host, port, folder, `Station ${number}`);
      joined.push(member);
      opened.push(member);
    }
    for (const member of joined) {
      await until(`${member.name} takes everything over`, 120, async () => {
        const { fleet, central: way } = await stateOf(member);
        return way.kind === 'connected' && fleet.kind === 'joined' && fleet.takingOver === null;
      });
    }
    return { host, joined, liveUrl: central.liveUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
};
