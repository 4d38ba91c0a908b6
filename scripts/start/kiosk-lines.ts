import { z } from 'zod';

const toldSchema = z.looseObject({ einlass: z.string() });

const knownSchema = z.discriminatedUnion('einlass', [
  z.object({
    einlass: z.literal('ready'),
    live: z.string().nullable(),
    data: z.string(),
    badges: z.string(),
    pin: z.string().nullable(),
  }),
  z.object({ einlass: z.literal('already-running'), data: z.string() }),
  z.object({ einlass: z.literal('trouble'), code: z.string(), data: z.string() }),
]);

/** What the kiosk says of itself on its standard output, one JSON object a line; null for all else that is written there. */
export const readKioskLine = (line: string): { readonly einlass: string } | null => {
  if (!line.startsWith('{"einlass"')) return null;
  try {
    return toldSchema.parse(JSON.parse(line));
  } catch {
    // Half a line of a kiosk that was killed while it wrote.
    return null;
  }
};

/** The same for the person at the terminal; null for what is of no use to them. */
export const kioskSentence = (told: { readonly einlass: string }): string | null => {
  const known = knownSchema.safeParse(told);
  if (!known.success) return null;
  switch (known.data.einlass) {
    case 'ready':
      return [
        `Live page:  ${known.data.live ?? 'not running; the set-up screen tells why'}`,
        `Data:       ${known.data.data}`,
        `Badges:     ${known.data.badges}`,
        `Staff PIN:  ${known.data.pin ?? 'the one that you chose'}`,
        'Stop:       Ctrl+C',
      ].join('\n');
    case 'already-running':
      return `Einlass already runs with the data in ${known.data.data}; its window is in front now.`;
    case 'trouble':
      return `The data in ${known.data.data} could not be opened (${known.data.code}); the screen tells what to do.`;
  }
};
