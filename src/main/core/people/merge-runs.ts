const merged = <Item>(
  one: ReadonlyArray<Item>,
  other: ReadonlyArray<Item>,
  isBefore: (a: Item, b: Item) => boolean,
): ReadonlyArray<Item> => {
  const all: Item[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const [a, b] = [one[i] as Item, other[j] as Item];
    if (isBefore(b, a)) {
      all.push(b);
      j += 1;
    } else {
      all.push(a);
      i += 1;
    }
  }
  for (; i < one.length; i += 1) all.push(one[i] as Item);
  for (; j < other.length; j += 1) all.push(other[j] as Item);
  return all;
};

/** Sorted runs as one, with a pause after each two of them in which other work goes on. */
export const mergeRuns = async <Item>(
  runs: ReadonlyArray<ReadonlyArray<Item>>,
  isBefore: (a: Item, b: Item) => boolean,
  pause: () => Promise<void>,
): Promise<ReadonlyArray<Item>> => {
  let left = runs;
  while (left.length > 1) {
    const next: Array<ReadonlyArray<Item>> = [];
    for (let n = 0; n < left.length; n += 2) {
      next.push(merged(left[n] ?? [], left[n + 1] ?? [], isBefore));
      await pause();
    }
    left = next;
  }
  return left[0] ?? [];
};
