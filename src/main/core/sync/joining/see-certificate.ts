import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import tls from 'node:tls';

/** A server's certificate as it was shown: nothing was sent to it yet. */
export type SeenCertificate = {
  readonly pem: string;
  /** SHA-256, 64 lower-case hexadecimal digits. */
  readonly fingerprint: string;
  /** The system's authorities vouch for it under this host name. */
  readonly vouched: boolean;
};

/** The fingerprint of a certificate in DER. */
export const fingerprintOf = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

const pemOf = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/gu) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

/** `HOST:PORT`, an IPv6 host in brackets, as two. */
export const hostAndPort = (address: string): { readonly host: string; readonly port: number } => {
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon).replaceAll(/[[\]]/gu, ''), port: Number(address.slice(colon + 1)) };
};

/**
 * Opens a TLS connection whatever the certificate is, so that the caller decides by the one that comes back; rejects when there is no
 * TLS server, or none in time. Neither names nor dates are looked at: a kiosk's clock may be a year off.
 */
export const openTls = (
  { host, port }: { readonly host: string; readonly port: number },
  timeoutMs: number,
): Promise<{ readonly socket: tls.TLSSocket; readonly certificate: SeenCertificate }> =>
  new Promise((resolve, reject) => {
    const socket = tls.connect({
      host,
      port,
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const timer = setTimeout(() => socket.destroy(new Error('no TLS in time')), timeoutMs);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    socket.once('error', fail);
    socket.once('close', () => fail(new Error('closed before TLS')));
    socket.once('secureConnect', () => {
      clearTimeout(timer);
      const der = socket.getPeerCertificate(false).raw as Buffer | undefined;
      if (der === undefined) {
        socket.destroy(new Error('no certificate'));
        return;
      }
      socket.off('error', fail);
      resolve({
        socket,
        certificate: { pem: pemOf(der), fingerprint: fingerprintOf(der), vouched: socket.authorized },
      });
    });
  });

/** Looks at the certificate of a server and hangs up. */
export const seeCertificate = async (address: string, timeoutMs: number): Promise<SeenCertificate> => {
  const { socket, certificate } = await openTls(hostAndPort(address), timeoutMs);
  socket.on('error', () => undefined);
  socket.destroy();
  return certificate;
};
