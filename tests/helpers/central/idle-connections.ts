import { connect } from 'node:net';

// Opens connections that say nothing, from a process of its own: half of the descriptors are here, half at the server.
const [port, count] = process.argv.slice(2).map(Number);
let open = 0;
let ended = 0;
for (let index = 0; index < (count ?? 0); index += 1) {
  const socket = connect(port ?? 0, '127.0.0.1');
  socket.once('connect', () => {
    open += 1;
    if (open === count) process.send?.('open');
  });
  socket.on('error', () => undefined);
  socket.once('close', () => {
    ended += 1;
    if (ended === count) process.send?.('ended');
  });
  socket.resume();
}
