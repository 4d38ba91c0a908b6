/** Closes a union: compiles only when every case was handled, throws when a foreign value got in at run time. */
export const assertNever = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
