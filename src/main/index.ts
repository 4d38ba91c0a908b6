import { resolve } from 'node:path';
import { start } from './shell/start.ts';

// The core is loaded only when the page already loads in its own process.
start(resolve(import.meta.dirname, '../..'), async (options, setDamagedAside) => {
  const { openStation } = await import('#core/station.ts');
  return openStation(options, setDamagedAside);
});
