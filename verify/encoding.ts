/** Bytes as texts, strictly: each value has one spelling, and no other is taken for it. */

/** Bytes that WebCrypto takes: not shared with another thread. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text whose UTF-8 the bytes are; null where they are that of none. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    // Without ignoreBOM a leading U+FEFF would vanish, and two files would be one text.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a text has an encoding: halves of a surrogate pair have none. */
export function isUnicode(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes of standard base64; null for any spelling but that which `toBase64` gives. */
export function fromBase64(text: string): Bytes | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const binary = atob(text);
  // Bits left over at the end must be 0, or several texts would stand for the same bytes.
  if (btoa(binary) !== text) return null;
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The parts, one after the other. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whether both hold the same bytes. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

/** The largest number that formats of logs know: 2^63 - 1. */
const LARGEST = 2n ** 63n - 1n;

/** A number from 0 to 2^63 - 1 in decimal digits without leading zeroes; null for anything else. */
export function fromDecimal(text: string): bigint | null {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text)) return null;
  const number = BigInt(text);
  return number <= LARGEST ? number : null;
}
