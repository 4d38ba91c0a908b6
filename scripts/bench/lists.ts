import path from 'node:path';
import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import type { Handlers } from '#core/ports.ts';
import { openStation } from '#core/station.ts';
import type { ListOrder } from '#shared/contract/requests/lists.ts';
import { headlessOptions } from '#tests/helpers/headless-options.ts';
import { writeCrowdList } from './support/crowd-list.ts';
import { inFolder } from './support/filled-store.ts';
import { numbersOption, report, reportWithin } from './support/measurement.ts';
import { watchPauses } from './support/pauses.ts';

type Form = Extract<ListOrder, { kind: 'attendance' }>['form'];

const columns = 20;
const ratioGoal = 10;
const pauseGoal = 150;
const openingGoal = 1_000;

/** The plainest counterpart: a table of short texts of the same size, by the same library. */
const bare: Readonly<Record<Form, (size: number) => Promise<unknown>>> = {
  csv: async (size) => Papa.unparse(Array.from({ length: size }, () => Array.from({ length: columns }, () => 'Bruno'))),
  xlsx: (size) =>
    writeExcelFile(
      Array.from({ length: size }, () => Array.from({ length: columns }, () => ({ value: 'Bruno', type: String }))),
    ).toBuffer(),
};

const unlock = async (handlers: Handlers): Promise<void> => {
  const { demoPin } = await handlers['station.state'](undefined);
  await handlers['lock.unlock']({ pin: demoPin ?? '' });
};

const takeOver = async (handlers: Handlers, folder: string, size: number): Promise<void> => {
  const file = path.join(folder, 'list.csv');
  writeCrowdList(file, size);
  await unlock(handlers);
  const preview = await handlers['import.preview']({ path: file, mapping: null });
  if (!preview.ok) throw new Error(preview.code);
  const applied = await handlers['import.apply']({ importId: preview.value.importId, onBadRows: 'refuse' });
  if (!applied.ok) throw new Error(applied.code);
};

const measureForm = async (handlers: Handlers, form: Form, size: number): Promise<boolean> => {
  const order: ListOrder = { kind: 'attendance', checkpointId: null, form, language: 'de' };
  const { value: made, whole, longestPause } = await watchPauses(async () => handlers['lists.make'](order));
  if (!made.ok) throw new Error(made.code);
  // Afterwards, so that none of our pauses is the collection of its garbage.
  const { whole: plain } = await watchPauses(() => bare[form](size));
  const ratio = whole / plain;
  report({
    name: `attendance of ${size} as ${form}`,
    value: whole,
    unit: 'ms',
    bare: plain,
    ratio,
    goal: ratioGoal,
    met: ratio <= ratioGoal,
  });
  return reportWithin(`longest pause for a scan meanwhile, ${form}`, longestPause, pauseGoal) && ratio <= ratioGoal;
};

const measureOpening = async (handlers: Handlers, size: number): Promise<boolean> => {
  const everybody = { group: 'all', category: null, workshop: null, query: '' } as const;
  const { whole } = await watchPauses(async () => handlers['people.list'](everybody));
  return reportWithin(`guest list of ${size}, first look right after the start`, whole, openingGoal);
};

const open = async (dataFolder: string) => {
  const opened = await openStation(headlessOptions({ dataFolder }));
  if (!opened.ok) throw new Error(opened.code);
  return opened.value;
};

const measure = (size: number): Promise<boolean> =>
  inFolder(async (folder) => {
    const first = await open(folder);
    await takeOver(first.handlers, folder, size);
    await first.close();
    const { value: station, whole } = await watchPauses(() => open(folder));
    await unlock(station.handlers);
    const met = [reportWithin(`an event of ${size} is opened`, whole, openingGoal)];
    met.push(await measureOpening(station.handlers, size));
    for (const form of ['csv', 'xlsx'] as const) met.push(await measureForm(station.handlers, form, size));
    await station.close();
    return met.every(Boolean);
  });

/** What takes long at a desk with many people: opening the guest list, and writing the list of attendance. `--sizes 100000`. */
export const run = async (args: readonly string[]): Promise<number> => {
  let met = true;
  for (const size of numbersOption(args, '--sizes', [100_000])) met = (await measure(size)) && met;
  return met ? 0 : 1;
};
