import https from 'node:https';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { onTestFinished } from 'vitest';

/** A certificate with its key, both PEM. */
export type TestCertificate = { readonly cert: string; readonly key: string };

/** A certificate that nobody vouches for; good from a moment on, for a day unless said otherwise. */
export const makeCertificate = async (from = Date.now() - 3_600_000, days = 1): Promise<TestCertificate> => {
  const made = await generate([{ name: 'commonName', value: 'Somebody' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(from),
    notAfterDate: new Date(from + days * 86_400_000),
  });
  return { cert: made.cert, key: made.private };
};

/** Serves over TLS on loopback until the test ends; answers with the port. */
export const serveTls = async (certificate: TestCertificate, listener: RequestListener, port = 0): Promise<number> => {
  const server = https.createServer(certificate, listener);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};
