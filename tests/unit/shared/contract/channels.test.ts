import { expect, test } from 'vitest';
import { channels, troubleChannels } from '#shared/contract/channels.ts';
import { requests } from '#shared/contract/ipc.ts';
import { troubleRequests } from '#shared/contract/trouble.ts';

test('the names for the preload are those of the contract', () => {
  expect([...channels].toSorted()).toEqual(Object.keys(requests).toSorted());
  expect([...troubleChannels].toSorted()).toEqual(Object.keys(troubleRequests).toSorted());
});
