import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { liveAddresses } from '#central/addresses.ts';

const four = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '00:00:00:00:00:00',
  internal,
  cidr: null,
});

test('the local network comes first, then virtual and makeshift networks, this machine last', () => {
  const interfaces = {
    lo: [four('127.0.0.1', true)],
    docker0: [four('172.17.0.1')],
    eth1: [four('169.254.3.4')],
    wlan0: [four('192.168.1.20')],
  };
  expect(liveAddresses(interfaces, 8177)).toEqual([
    'http://192.168.1.20:8177/live',
    'http://172.17.0.1:8177/live',
    'http://169.254.3.4:8177/live',
    'http://127.0.0.1:8177/live',
  ]);
});

test('without any network there is still this machine', () => {
  expect(liveAddresses({}, 80)).toEqual(['http://127.0.0.1:80/live']);
});
