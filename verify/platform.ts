/** What is asked of the platform: WebCrypto, as Node and browsers have it. */
import { type Bytes, joined } from './encoding.js';

/**
 * The platform lacks what verification needs, so nothing is known of what was to be verified: not
 * that it holds, and not that it does not.
 */
export class CannotVerify extends Error {
  override readonly name = 'CannotVerify';
}

/** SHA-256 over the parts, one after the other. Throws CannotVerify. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await subtle().digest('SHA-256', joined(...parts)));
}

/**
 * Whether a signature is that of a message by a key (RFC 8032): 64 and 32 bytes.
 * Throws CannotVerify where the platform knows no Ed25519.
 */
export async function isEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const algorithm = { name: 'Ed25519' };
  try {
    const raw = joined(publicKey);
    const key = await subtle().importKey('raw', raw, algorithm, false, ['verify']);
    return await subtle().verify(algorithm, key, joined(signature), joined(message));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NotSupportedError') throw error;
    throw new CannotVerify(
      'WebCrypto knows no Ed25519 here. Node 20, Chromium 137, Firefox 129, Safari 17 or newer do.',
      { cause: error },
    );
  }
}

function subtle(): typeof globalThis.crypto.subtle {
  // Browsers have it on pages that came by HTTPS, or from the machine itself; types say always.
  const given: typeof globalThis.crypto | undefined = globalThis.crypto;
  if (given?.subtle) return given.subtle;
  throw new CannotVerify('WebCrypto is not here: a page has it only by HTTPS, or from localhost.');
}
