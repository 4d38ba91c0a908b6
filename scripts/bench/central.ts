import { startPostgres } from '#tests/helpers/postgres.ts';
import { measureDrain } from './central/drain.ts';
import { measureQuiet } from './central/quiet.ts';
import { numbersOption } from './support/measurement.ts';

/**
 * The central list on SQLite and PostgreSQL: a fleet's backlog against bare inserts, and a live scan's way during that; then on a quiet day.
 * `--stations 10,50`, `--scans 2000` a station, `--pages 1000`.
 */
export const run = async (args: readonly string[]): Promise<number> => {
  const [scans = 0] = numbersOption(args, '--scans', [2_000]);
  const [pages = 0] = numbersOption(args, '--pages', [1_000]);
  const fleets = numbersOption(args, '--stations', [10, 50, 200]);
  const postgres = await startPostgres();
  try {
    let met = await measureQuiet(pages, 50);
    for (const stations of fleets) {
      met = (await measureDrain({ store: 'SQLite', database: null, stations, scans, pages })) && met;
      met = (await measureDrain({ store: 'PostgreSQL', database: postgres.database, stations, scans, pages })) && met;
    }
    return met ? 0 : 1;
  } finally {
    await postgres.stop();
  }
};

/** Takes minutes. */
export const onlyByName = true;
