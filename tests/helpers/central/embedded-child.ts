import { serveParent } from '#central/embedded.ts';
import type { ToEmbedded } from '#shared/contract/embedded.ts';

// Node's channel in place of Electron's; everything behind it is the real thing.
serveParent({
  postMessage: (message) => void process.send?.(message),
  on: (_event, listener) => void process.on('message', (data: ToEmbedded) => listener({ data })),
});
// A utility process ends with its kiosk, whatever way that goes.
process.on('disconnect', () => process.exit(0));
