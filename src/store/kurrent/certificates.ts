/** The certificates of an address, and what may be wrong with those that the hosts show. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import { StoreUnavailable } from '../event-store.js';
import type { Endpoint, KurrentAddress } from './address.js';

/** Certificates as read once, so that a file that is taken away later breaks nothing. */
export interface Certificates {
  readonly rootCertificate?: Buffer;
  readonly userCertFile?: Buffer;
  readonly userKeyFile?: Buffer;
}

/** Throws StoreUnavailable where a file cannot be read. */
export function readCertificates(address: KurrentAddress): Certificates {
  if (!address.tls) return {};
  const { tlsCaFile, userCertFile, userKeyFile } = address;
  return {
    ...(tlsCaFile !== null && { rootCertificate: readPem(tlsCaFile) }),
    ...(userCertFile !== null && { userCertFile: readPem(userCertFile) }),
    ...(userKeyFile !== null && { userKeyFile: readPem(userKeyFile) }),
  };
}

function readPem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new StoreUnavailable(
      `The certificate or key file ${file} in the address of the KurrentDB cannot be read. ` +
        'Check its path and rights.',
      { cause: error },
    );
  }
}

/**
 * What is wrong with the certificate of a host, in a sentence; null where nothing is, or where no
 * host answers. Asked where a cluster cannot be opened: of several seeds the client only says that
 * it found no leader.
 */
export async function certificateTrouble(
  { hosts, tls }: Pick<KurrentAddress, 'hosts' | 'tls'>,
  { rootCertificate }: Certificates,
): Promise<string | null> {
  if (!tls) return null;
  const said = await Promise.all(hosts.map((host) => handshakeError(host, rootCertificate)));
  const [first] = said.filter((error) => error !== null);
  return first
    ? `Of the certificate it says: ${first}. tlsCAFile must hold the authority that signed the ` +
        "nodes' certificates, and these must name the hosts as the address and the cluster do."
    : null;
}

/** How long a host may take to shake hands, in ms. */
const HANDSHAKE_MS = 2_000;

/** Such words come from OpenSSL and Node where a certificate does not do. */
const OF_CERTIFICATES = /certificate|altname|self.signed/i;

/** Why a host is not trusted; null where it is, or where it does not answer. */
function handshakeError({ address, port }: Endpoint, ca?: Buffer): Promise<string | null> {
  return new Promise((resolve) => {
    const host = address.replace(/^\[|\]$/g, '');
    const socket = connect({ host, port, ...(ca && { ca }), timeout: HANDSHAKE_MS });
    const end = (why: string | null): void => {
      socket.destroy();
      resolve(why);
    };
    socket.on('secureConnect', () => end(null));
    socket.on('timeout', () => end(null));
    socket.on('error', ({ message }) => end(OF_CERTIFICATES.test(message) ? message : null));
  });
}
