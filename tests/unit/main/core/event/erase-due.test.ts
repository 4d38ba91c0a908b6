import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseEvent } from '#core/event/choose-event.ts';
import { eraseWhenDue } from '#core/event/erase-due.ts';
import { readErasures } from '#core/event/erasures.ts';
import { keepEventFolder } from '#core/event/event-folder.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const hourMs = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A machine with an event open and another one beside it; answers what happens to them as hours pass. */
const machine = () => {
  const dataFolder = tempFolder();
  const where = { dataFolder, resourcesFolder: path.resolve('resources'), eventFile: null };
  const chosen = chooseEvent({ ...where, now: Date.now() });
  if (!chosen.ok) throw new Error(chosen.code);
  const { event } = chosen.value;
  const eraseAfter = Date.now() + 10 * hourMs;
  const open = keepEventFolder(dataFolder, { ...event, eraseAfter: eraseAfter + 48 * hourMs });
  const other = keepEventFolder(dataFolder, { ...event, id: 'other', name: 'Other', eraseAfter });
  const reopened = vi.fn();
  const said: string[] = [];
  const end = eraseWhenDue(
    {
      dataFolder,
      sqliteBinding: null,
      clock: { now: Date.now, monotonic: () => performance.now() },
      log: ({ what }) => said.push(what),
      reopen: reopened,
    },
    open,
  );
  return {
    dataFolder,
    open,
    other,
    reopened,
    said,
    end,
    hours: (many: number) => vi.advanceTimersByTime(many * hourMs),
  };
};

test('a station that runs on deletes another event a day after its time is over, and keeps the proof', () => {
  const { dataFolder, open, other, hours, end } = machine();
  hours(33);
  expect(existsSync(other.folder)).toBe(true);
  hours(1);
  expect(existsSync(other.folder)).toBe(false);
  expect(readErasures(dataFolder)).toMatchObject([{ eventName: 'Other', why: 'due' }]);
  expect(existsSync(open.folder)).toBe(true);
  end();
});

test('the event that is open is left to the next start, which is asked for once it is due', () => {
  const { open, reopened, said, hours, end } = machine();
  hours(81);
  expect(reopened).not.toHaveBeenCalled();
  hours(1);
  expect(reopened).toHaveBeenCalled();
  expect(said).toEqual(['event-is-due']);
  expect(existsSync(open.folder)).toBe(true);
  end();
});

test('nobody looks any more once the station has ended', () => {
  const { other, hours, end } = machine();
  end();
  hours(100);
  expect(existsSync(other.folder)).toBe(true);
});
