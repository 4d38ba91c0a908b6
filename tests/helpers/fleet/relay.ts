import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A piece of network between a station and its list that can be pulled out and put back. */
export type Relay = {
  readonly port: number;
  /** Drops what is open and lets nothing through; connections hang, as in a network that is gone. */
  readonly cut: () => void;
  readonly heal: () => void;
  readonly close: () => void;
};

/** Passes bytes on to a port of this machine, both ways, until it is cut. */
export const startRelay = async (target: number): Promise<Relay> => {
  const open = new Set<Socket>();
  let whole = true;
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A connection that breaks is what this is for.
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    keep(near);
    if (!whole) return;
    const far = connect(target, '127.0.0.1');
    keep(far);
    near.pipe(far);
    far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const drop = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      whole = false;
      drop();
    },
    heal: () => {
      whole = true;
      drop();
    },
    close: () => {
      server.close();
      drop();
    },
  };
};
