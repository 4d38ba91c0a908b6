import { expect, test } from 'vitest';
import type { Station } from '#core/ports.ts';
import type { OpenTrouble } from '#shared/contract/trouble.ts';
import { runStation } from '#tests/helpers/station.ts';
import { keepStation } from '../../../../src/main/shell/station-keeper.ts';

const keeping = (next: () => Promise<Station | OpenTrouble>) => {
  const opened: Station[] = [];
  const troubles: OpenTrouble[] = [];
  const keeper = keepStation({
    open: async () => {
      const outcome = await next();
      return typeof outcome === 'string' ? { ok: false, code: outcome } : { ok: true, value: outcome };
    },
    onOpen: async (station) => void opened.push(station),
    onTrouble: (code) => troubles.push(code),
  });
  return { keeper, opened, troubles };
};

test('a station is opened once, and anew when that is asked for; who asks meanwhile gets the new one', async () => {
  const first = await runStation();
  const second = await runStation();
  const stations = [first, second];
  const { keeper, opened } = keeping(async () => stations.shift() ?? 'failed');
  await Promise.all([keeper.open({ startAnew: false }), keeper.open({ startAnew: false })]);
  expect(opened).toEqual([first]);
  expect(await keeper.station()).toBe(first);
  const reopening = keeper.reopen();
  const asked = keeper.station();
  expect(await reopening).toBe(true);
  expect(await asked).toBe(second);
  expect(opened).toEqual([first, second]);
  // The first one was closed: its database answers no more.
  expect(() => first.handlers['scan.recent'](undefined)).toThrow('not open');
});

test('a station that cannot be opened anew is a trouble with a way out', async () => {
  const outcomes: Array<Station | OpenTrouble> = [await runStation(), 'disk-full', await runStation()];
  const { keeper, troubles } = keeping(async () => outcomes.shift() ?? 'failed');
  await keeper.open({ startAnew: false });
  expect(await keeper.reopen()).toBe(false);
  expect(keeper.trouble()).toBe('disk-full');
  expect(await keeper.open({ startAnew: false })).toBe(true);
  expect(keeper.trouble()).toBeNull();
  expect(troubles).toEqual(['disk-full']);
  await keeper.close();
});
