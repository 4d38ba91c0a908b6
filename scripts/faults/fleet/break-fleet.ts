import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LiveCounts } from '#shared/contract/sync.ts';
import type { StationState } from '#shared/contract/views.ts';
import { openNetworkNamespace, type NetworkNamespace } from '#tests/helpers/fleet/network-namespace.ts';
import { mountDiskAt } from '#tests/helpers/faults/disk-at.ts';
import { randomFrom } from '../../bench/support/crowd.ts';
import { writeGuestList } from '../../fleet/guest-list.ts';
import { throughAddress } from '../../fleet/join-link.ts';
import { until } from '../../fleet/until.ts';
import { countFleet, type FleetCount } from './count.ts';
import { databaseIn } from '../support/database-in.ts';
import { startLoad, type Load } from './load.ts';
import { toughStation, type ToughStation } from './station.ts';
import { silentlyCorruptCopies } from './torn.ts';

export type FleetFaults = {
  readonly kills: number;
  readonly listKills: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
};

/** What was done to the fleet, and what became of its facts. */
export type BrokenFleet = FleetCount & {
  readonly kills: number;
  readonly listKills: number;
  readonly tornFiles: number;
  readonly fullDisks: number;
  readonly cuts: number;
};

const joinedStations = 3;
const attendees = 2_000;
const livePort = 18_177;
const tornAKill = 5;
const pin = '2468';

const stateOf = (station: ToughStation): Promise<StationState> => station.request('station.state', undefined);

const openHost = async (folder: string, guestList: string): Promise<ToughStation> => {
  const host = toughStation('Station 1', () => ({
    dataFolder: path.join(folder, 'host'),
    eventFile: guestList,
    livePort,
    overrides: { stationName: 'Station 1', printOnAdmission: false },
  }));
  await host.start();
  await until('the host reaches its list', 60, async () => (await stateOf(host)).central.kind === 'connected');
  if ((await stateOf(host)).pinSet) await host.request('lock.unlock', { pin });
  return host;
};

const openJoined = async (
  host: ToughStation,
  dataFolder: string,
  name: string,
  network: NetworkNamespace | null,
): Promise<ToughStation> => {
  const code = await host.request('fleet.pairing-code', undefined);
  if (!code.ok) throw new Error(`no code: ${code.code}`);
  const join = throughAddress(code.value.link, `${network?.gateway ?? '127.0.0.1'}:${livePort}`);
  const station = toughStation(
    name,
    () => ({ dataFolder, overrides: { stationName: name, printOnAdmission: false }, join }),
    network?.enter,
  );
  await station.start();
  await until(`${name} takes everything over`, 120, async () => {
    const { fleet, central } = await stateOf(station);
    return central.kind === 'connected' && fleet.kind === 'joined' && fleet.takingOver === null;
  });
  return station;
};

const isQuiet = async (station: ToughStation): Promise<boolean> => {
  const { central } = await stateOf(station);
  return central.kind === 'connected' && central.waiting === 0;
};

/**
 * Kills stations and their list, cuts networks, fills a disk and damages copies of write-ahead logs while tickets are scanned
 * at every door; then lets everything heal and counts in the files.
 */
export const breakFleet = async ({ kills, listKills, seed, tell }: FleetFaults): Promise<BrokenFleet> => {
  const any = randomFrom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'einlass-fleet-faults-'));
  const guestList = path.join(folder, 'guests.csv');
  const codes = writeGuestList(guestList, attendees);
  const networks = Array.from({ length: joinedStations }, (_, index) => openNetworkNamespace(index + 1));
  const disk = mountDiskAt(path.join(folder, 'small-disk'), 64);
  const stations: ToughStation[] = [];
  let [tornFiles, silentlyCorrupt, fullDisks, cuts, listsKilled] = [0, 0, 0, 0, 0];

  const killOne = async (station: ToughStation): Promise<void> => {
    await station.kill();
    silentlyCorrupt += silentlyCorruptCopies(databaseIn(station.dataFolder, 'einlass.sqlite'), tornAKill, any);
    tornFiles += tornAKill;
    await station.start();
    await setTimeout(10 + any(190));
  };
  const fillDisk = async (load: Load): Promise<void> => {
    const station = stations.at(-1);
    if (disk === null || station === undefined) return;
    const before = load.turnedAway();
    disk.fill(0);
    // Space that the write-ahead log has already is used up first.
    await until('the full disk is noticed', 60, async () => {
      for (let scan = 0; scan < 50; scan += 1) await load.present(station);
      return load.turnedAway() > before;
    });
    disk.free();
    fullDisks += 1;
  };
  const cutOne = async (network: NetworkNamespace | null | undefined): Promise<void> => {
    if (network === null || network === undefined) return;
    network.cut();
    await setTimeout(200 + any(2_000));
    network.heal();
    cuts += 1;
  };

  try {
    const host = await openHost(folder, guestList);
    stations.push(host);
    for (const [index, network] of networks.entries()) {
      const name = `Station ${index + 2}`;
      // The last one lies on the small disk.
      const dataFolder =
        index === joinedStations - 1 && disk !== null ? path.join(disk.folder, name) : path.join(folder, name);
      stations.push(await openJoined(host, dataFolder, name, network));
    }
    const load = startLoad(stations, codes);
    for (let killed = 0; killed < kills; killed += 1) {
      const station = stations[any(stations.length)] ?? host;
      await killOne(station);
      if (listsKilled < listKills && killed % Math.max(1, Math.floor(kills / listKills)) === 0) {
        await until('the list runs', 30, () =>
          host.request('fleet.view', undefined).then((view) => view?.reached === true),
        );
        if (await host.running()?.killList()) listsKilled += 1;
      }
      if (killed % 10 === 5) await cutOne(networks[any(networks.length)]);
      if (killed % 20 === 10) await fillDisk(load);
      if ((killed + 1) % 20 === 0) tell(`${killed + 1} of ${kills} kills, ${load.acknowledged.length} welcomes`);
    }
    await load.end();

    for (const station of stations) await until(`${station.name} is up to date`, 180, () => isQuiet(station));
    const { central, settings } = await stateOf(host);
    if (central.kind !== 'connected') throw new Error('The host lost its list.');
    const counts = (await (await fetch(new URL('/live/counts', central.liveUrl))).json()) as LiveCounts;
    for (const station of stations) await station.close();
    const shown = { checkpointId: settings.checkpointId, arrived: counts.arrived };
    const count = countFleet(host, stations, load.acknowledged, shown);
    return {
      ...count,
      silentlyCorrupt: count.silentlyCorrupt + silentlyCorrupt,
      kills,
      listKills: listsKilled,
      tornFiles,
      fullDisks,
      cuts,
    };
  } finally {
    for (const station of stations) await station.kill();
    for (const network of networks) network?.close();
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  }
};
