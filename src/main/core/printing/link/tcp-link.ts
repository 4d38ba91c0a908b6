import { connect } from 'node:net';
import type { PrinterConnection } from '#shared/domain/printer-target.ts';
import { createInbox } from './inbox.ts';
import type { Link, OpenLink } from './link.ts';

/** Connects over the network; a printer that cannot be reached in time is `unreachable`. */
export const overTcp =
  ({ host, port }: Extract<PrinterConnection, { kind: 'tcp' }>): OpenLink =>
  (milliseconds) =>
    new Promise((resolve) => {
      const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
      const inbox = createInbox();
      const timer = setTimeout(() => socket.destroy(), milliseconds);

      socket.on('data', inbox.put);
      socket.on('end', inbox.end);
      // A reset is followed by 'close', which is all that matters here.
      socket.on('error', inbox.end);
      socket.on('close', () => {
        clearTimeout(timer);
        inbox.end();
        resolve({ ok: false, code: 'unreachable' });
      });

      const link: Link = {
        write: (bytes) => {
          if (socket.writable) socket.write(bytes);
        },
        listen: inbox.listen,
        finish: (time) =>
          new Promise((done) => {
            const alarm = setTimeout(() => socket.destroy(), time);
            const end = (): void => {
              clearTimeout(alarm);
              done();
            };
            socket.once('close', end);
            socket.end();
            if (socket.destroyed) end();
          }),
      };
      socket.once('connect', () => {
        clearTimeout(timer);
        resolve({ ok: true, value: link });
      });
    });
