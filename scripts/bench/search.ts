import { randomUUID } from 'node:crypto';
import { openSearch } from '#core/search/search.ts';
import type { Store } from '#core/store/store.ts';
import { addMisspelt, missed, misspellings } from './search/recall.ts';
import { crowdMember, randomFrom } from './support/crowd.ts';
import { fillStore, inFolder, openBenchStore } from './support/filled-store.ts';
import { numbersOption, percentile, report, timed } from './support/measurement.ts';

const goal = 15;
const recallGoal = 0.9;
const limit = 20;
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** What a person types on the way to somebody: every beginning of two letters and more, umlauts or not, sometimes with a typo. */
const typing = (count: number, size: number): ReadonlyArray<string> => {
  const random = randomFrom(99);
  const queries: string[] = [];
  while (queries.length < count) {
    const { name, familyName, organisation } = crowdMember(random(size), random);
    const whole =
      [name, familyName ?? '', organisation, `${familyName ?? ''} ${name.split(' ')[0] ?? ''}`][random(4)] ?? '';
    const at = random(whole.length);
    const typo = whole.slice(0, at) + (letters[random(26)] ?? '') + whole.slice(at + random(2));
    const text = [whole, whole.normalize('NFKD').replaceAll(/\p{M}/gu, ''), typo][random(3)] ?? '';
    for (let end = 2; end <= text.length && queries.length < count; end += 1 + random(3))
      queries.push(text.slice(0, end));
  }
  return queries;
};

const bareScan = ({ db }: Store): ((query: string) => unknown) => {
  const like = db.prepare('SELECT * FROM attendee WHERE name LIKE ? OR organisation LIKE ? OR email LIKE ? LIMIT ?');
  return (query) => like.all(`%${query}%`, `%${query}%`, `%${query}%`, limit);
};

const measure = (size: number, count: number): Promise<boolean> =>
  inFolder((folder) => {
    const store = openBenchStore(folder);
    fillStore(store, size);
    const search = openSearch(store);
    const bare = bareScan(store);
    const ours: number[] = [];
    const theirs: number[] = [];
    typing(count, size).forEach((query, n) => {
      ours.push(timed(() => search(query, limit)));
      // A scan of the table takes so long that every twentieth is enough to compare with.
      if (n % 20 === 0) theirs.push(timed(() => bare(query)));
    });
    addMisspelt(store, randomUUID);
    const shares = [1, 5].map((first) => 1 - missed(search, first).length / misspellings().length);
    store.db.close();
    const value = percentile(ours, 0.99);
    const bareValue = percentile(theirs, 0.99);
    report({
      name: `search p99, ${size} attendees`,
      value,
      unit: 'ms',
      bare: bareValue,
      ratio: value / bareValue,
      goal,
      met: value <= goal,
    });
    [1, 5].forEach((first, n) =>
      report({
        name: `recall, first ${first} of those found among ${size}`,
        value: shares[n] ?? 0,
        unit: `of ${misspellings().length} misspelt and transliterated names`,
        bare: null,
        ratio: null,
        goal: recallGoal,
        met: (shares[n] ?? 0) >= recallGoal,
      }),
    );
    return value <= goal && shares.every((share) => share >= recallGoal);
  });

/** Search while typing against a LIKE scan. `--sizes 1000,100000` attendees, `--queries 2000`. */
export const run = async (args: readonly string[]): Promise<number> => {
  const [count = 0] = numbersOption(args, '--queries', [2_000]);
  let met = true;
  for (const size of numbersOption(args, '--sizes', [1_000, 100_000])) met = (await measure(size, count)) && met;
  return met ? 0 : 1;
};
