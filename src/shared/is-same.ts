/** Whether two plain values say the same, compared as JSON: the order of keys and of items counts. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
