import { randomBytes, randomUUID } from 'node:crypto';
import type { PairingCode } from '#shared/contract/fleet/pairing.ts';
import { pairingCodeSchema } from '#shared/contract/fleet/pairing.ts';
import type { Paired } from '#core/sync/joining/pair.ts';
import { pair } from '#core/sync/joining/pair.ts';
import { readJoinLink } from '#shared/contract/fleet/join-link.ts';
import type { TestList } from './list-server.ts';
import { stationToken } from './list-server.ts';

export type Answer = { readonly status: number; readonly body: unknown };

/** One request to a list from this machine, with a token and without TLS. */
export const call = async (
  list: { readonly url: string },
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  more: { readonly token?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer> => {
  const response = await fetch(list.url + path, {
    method,
    headers: {
      ...(more.token === undefined ? {} : { authorization: `Bearer ${more.token}` }),
      ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...more.headers,
    },
    ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
  });
  return { status: response.status, body: await response.json() };
};

/** One request as the station that hosts the list. */
export const asHost = (
  list: { readonly url: string },
  method: Parameters<typeof call>[1],
  path: string,
  body?: unknown,
): Promise<Answer> => call(list, method, path, { token: stationToken, body });

/** A new code, made by the host. */
export const newCode = async (list: TestList): Promise<PairingCode> =>
  pairingCodeSchema.parse((await asHost(list, 'POST', '/api/v1/pairing-codes')).body);

const pairOptions = (name: string, id: string) => ({
  station: { id, name },
  randomBytes,
  timeoutMs: 5_000,
});

/** Joins as a station does, by a link. */
export const joinBy = (link: string, name = 'Door 2', id: string = randomUUID()): ReturnType<typeof pair> => {
  const invitation = readJoinLink(link);
  if (invitation === null) throw new Error(`no link: ${link}`);
  return pair(invitation, pairOptions(name, id));
};

/** Joins as a person does who types the code. */
export const joinByCode = (address: string, code: string): ReturnType<typeof pair> =>
  pair({ addresses: [address], code, fingerprint: null }, pairOptions('Typed', randomUUID()));

/** A station that has paired; its id and token. */
export const pairedStation = async (
  list: TestList,
  name = 'Door 2',
): Promise<{ readonly id: string; readonly token: string; readonly paired: Paired }> => {
  const id = randomUUID();
  const paired = await joinBy((await newCode(list)).link, name, id);
  if (!paired.ok) throw new Error(`not paired: ${paired.code}`);
  return { id, token: paired.value.reply.token, paired: paired.value };
};
