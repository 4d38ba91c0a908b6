import { join } from 'node:path';
import { pino } from 'pino';
import type { StationOptions } from '#core/ports.ts';
import { createRotatingFile } from './rotating-file.ts';

/** Writes one line for the operator: what happened, with figures and codes, never a name and never a ticket. */
export type Log = StationOptions['log'];

const maxBytes = 2_000_000;
// Nobody is meant to log these; this is the net below.
const personal = [
  'name',
  'givenName',
  'familyName',
  'email',
  'organisation',
  'query',
  'text',
  'typed',
  'ticket',
  'pin',
  'reason',
  'message',
];

/** The station's log: JSON lines in `<data>/logs/station.log`, at most four megabytes with its predecessor. */
export const openLog = (dataFolder: string): Log => {
  const file = createRotatingFile(join(dataFolder, 'logs', 'station.log'), maxBytes);
  const logger = pino({ base: null, redact: { paths: personal, censor: '…' } }, file);
  return ({ level, ...line }) => logger[level](line);
};
