/** Whether this system knows a time zone by that name, older names and fixed offsets of the tz database included. */
export const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    // A RangeError is how Intl says no.
    return false;
  }
};
