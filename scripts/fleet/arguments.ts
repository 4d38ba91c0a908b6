import { parseArgs } from 'node:util';

/** How large a fleet is put to the test, and for how long people come. */
export type FleetArguments = {
  readonly stations: number;
  readonly attendees: number;
  readonly minutes: number;
  readonly json: boolean;
};

/** Reads the options of `npm run fleet`; a message for the person who typed them where they make no sense. */
export const readFleetArguments = (
  args: ReadonlyArray<string>,
): { readonly ok: true; readonly value: FleetArguments } | { readonly ok: false; readonly message: string } => {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { stations: text, attendees: text, minutes: text, json: { type: 'boolean' } },
    });
    const stations = Number(values.stations ?? 6);
    const attendees = Number(values.attendees ?? 600);
    const minutes = Number(values.minutes ?? 1);
    if (!Number.isInteger(stations) || stations < 2 || stations > 50)
      return { ok: false, message: '--stations is a number from 2 to 50.' };
    if (!Number.isInteger(attendees) || attendees < 10 || attendees > 100_000)
      return { ok: false, message: '--attendees is a number from 10 to 100000.' };
    if (!(minutes > 0 && minutes <= 60)) return { ok: false, message: '--minutes is a number up to 60.' };
    return { ok: true, value: { stations, attendees, minutes, json: values.json === true } };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'unknown' };
  }
};
