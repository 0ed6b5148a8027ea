/** AES-256-GCM as the keys folder uses it: one sealed text of bytes is nonce, ciphertext, tag. */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts under a 32-byte key with a random nonce (NIST SP 800-38D allows 2^32 of them per key).
 * `bound` is not encrypted, but opening needs the same.
 */
export function encrypt(key: Buffer, bound: string, plain: Buffer): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Nonces drawn ahead: asking for random bytes costs as much for one as for many. */
const pool = Buffer.alloc(NONCE_BYTES * 256);
let drawn = pool.length;

function freshNonce(): Buffer {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += NONCE_BYTES;
  return Buffer.from(pool.subarray(drawn - NONCE_BYTES, drawn));
}

/** The plain bytes, or null where key, `bound` or a single bit differs. */
export function decrypt(key: Buffer, bound: string, sealed: Buffer): Buffer | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
}
