import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A place where windows can open: the session's own screen, or an Xvfb of ours that ends with `close`. */
export const openScreen = async (): Promise<{ readonly display: string; readonly close: () => void }> => {
  const own = process.env['DISPLAY'];
  if (own !== undefined && own !== '') return { display: own, close: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const failed = once(server, 'error').then(([cause]) => {
    throw new Error('Xvfb is needed to open a window without a screen', { cause });
  });
  const [number] = await Promise.race([once(server.stdout, 'data'), failed]);
  return { display: `:${String(number).trim()}`, close: () => server.kill() };
};
