/**
 * Signed notes (C2SP signed-note): a text, a blank line, and lines of signatures.
 *
 * Of types of keys it knows two: Ed25519 over the text, by which logs sign, and the timestamped
 * cosignature of a checkpoint (C2SP tlog-cosignature), by which witnesses do.
 */
import { DoesNotHold } from './does-not-hold.js';
import { type Bytes, fromBase64, isUnicode, textOf, toHex, utf8 } from './encoding.js';
import { isEd25519, sha256 } from './platform.js';

/** The type of a key that signs the text of a note with Ed25519. */
export const ED25519 = 0x01;
/** The type of a key that cosigns a checkpoint, with the time at which it did, with Ed25519. */
export const COSIGNATURE = 0x04;

/** A key that signatures are verified with. */
export interface VerifierKey {
  readonly name: string;
  /** Four bytes as eight lower-case hex digits: with the name, which key a line is of. */
  readonly id: string;
  readonly type: typeof ED25519 | typeof COSIGNATURE;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** A line under a note, as it stands there. */
export interface NoteSignature {
  readonly name: string;
  /** Eight lower-case hex digits. */
  readonly id: string;
  /** What follows the id. */
  readonly signature: Bytes;
}

/** A note as it was read; nothing in it has been verified. */
export interface SignedNote {
  /** Ends in a line feed. */
  readonly text: string;
  /** As they stand in the note; those of unknown keys, too. */
  readonly signatures: readonly NoteSignature[];
}

/** A key by which a note was signed, as was verified. */
export interface Signed {
  readonly key: VerifierKey;
  /** Of a cosignature, seconds since 1970-01-01 UTC; of any other null. */
  readonly time: bigint | null;
}

/** A note with what was verified of it. */
export interface VerifiedNote {
  readonly text: string;
  /** At least one. */
  readonly signed: readonly Signed[];
}

/** Signatures that a note may have; the specification asks for 16 at least. */
const MOST_SIGNATURES = 100;
/** Bytes of a note, in all. */
const LARGEST_NOTE = 1_000_000;
const PUBLIC_KEY_SIZE = 32;
const SIGNATURE_SIZE = 64;
const TIME_SIZE = 8;

/**
 * Reads a verifier key, `<name>+<id in hex>+<base64 of type and public key>`.
 * Throws DoesNotHold ('key') where it is malformed, of a type that is not known here, or where its
 * id is not that of its name and public key.
 */
export async function parseVerifierKey(vkey: string): Promise<VerifierKey> {
  const [, name = '', id = '', encoded = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/su.exec(vkey) ?? [];
  const typed = fromBase64(encoded);
  if (!isKeyName(name) || typed === null || typed.length === 0) {
    throw new DoesNotHold(
      'key',
      'A verifier key is a name without spaces, 8 hex digits in lower case and base64, ' +
        `joined by "+"; found ${quoted(vkey)}.`,
    );
  }
  const [type] = typed;
  const publicKey = typed.subarray(1);
  if (type !== ED25519 && type !== COSIGNATURE) {
    throw new DoesNotHold('key', `The key ${name} is of type ${type}; known are 1 and 4.`);
  }
  if (publicKey.length !== PUBLIC_KEY_SIZE) {
    throw new DoesNotHold('key', `The key ${name} has ${publicKey.length} bytes, not 32.`);
  }
  const expected = await keyIdOf(name, typed);
  if (id !== expected) {
    throw new DoesNotHold('key', `The key ${name} says its id is ${id}, but it is ${expected}.`);
  }
  return { name, id, type, publicKey };
}

/** The id of a key: the first 4 bytes of SHA-256 over name, line feed, type and public key. */
async function keyIdOf(name: string, typed: Bytes): Promise<string> {
  const hash = await sha256(utf8(`${name}\n`), typed);
  return toHex(hash.subarray(0, 4));
}

/** Whether a key may be called so: not empty, no Unicode space, no plus, nothing unprintable. */
export function isKeyName(name: string): boolean {
  return /^[^\s\u0085+]+$/u.test(name) && isUnicode(name) && !hasControl(name);
}

/**
 * Reads a note. Nothing is verified: see `verifyNote`.
 * Throws DoesNotHold ('note') where it is not UTF-8, too large or not in the form of a note.
 */
export function parseNote(note: string | Uint8Array): SignedNote {
  const whole = typeof note === 'string' ? note : textOf(note);
  if (whole === null || !isUnicode(whole)) throw malformed('is not UTF-8');
  if (whole.length > LARGEST_NOTE) throw malformed(`has more than ${LARGEST_NOTE} characters`);
  if (hasControl(whole)) throw malformed('holds a control character');
  // The text may have blank lines of its own: what is below the last one are the signatures.
  const end = whole.lastIndexOf('\n\n');
  if (end < 0) throw malformed('has no blank line above its signatures');
  const lines = whole.slice(end + 2).split('\n');
  if (lines.pop() !== '') throw malformed('does not end in a line feed');
  if (lines.length === 0) throw malformed('has no signature');
  if (lines.length > MOST_SIGNATURES) throw malformed(`has over ${MOST_SIGNATURES} signatures`);
  return { text: whole.slice(0, end + 1), signatures: lines.map(parseSignatureLine) };
}

/**
 * Reads a line of a signature, without its line feed.
 * Throws DoesNotHold ('note') where it is malformed.
 */
export function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isKeyName(name) || bytes === null || bytes.length < 5) {
    throw malformed(`has a malformed line of a signature, ${quoted(line)}`);
  }
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

/**
 * Reads a note and verifies it with the keys that the caller trusts. Lines of other keys are passed
 * over, as the specification asks.
 * Throws DoesNotHold: 'note' where it is malformed, 'signature' where none of the keys has signed
 * it, or where a line of one of them does not hold. Throws CannotVerify where the platform lacks
 * what it takes, as does whatever verifies a signature.
 */
export async function verifyNote(
  note: string | Uint8Array,
  keys: readonly VerifierKey[],
): Promise<VerifiedNote> {
  const { text, signatures } = parseNote(note);
  const signed: Signed[] = [];
  for (const line of signatures) {
    const key = keys.find(({ name, id }) => name === line.name && id === line.id);
    if (key) signed.push(await verifySignature(text, line, key));
  }
  if (signed.length === 0) {
    const names = signatures.map(({ name, id }) => `${name}+${id}`).join(', ');
    throw new DoesNotHold('signature', `None of the keys known has signed this, only ${names}.`);
  }
  return { text, signed };
}

/** Verifies one line under a text. Throws DoesNotHold ('signature') where it does not hold. */
export async function verifySignature(
  text: string,
  line: NoteSignature,
  key: VerifierKey,
): Promise<Signed> {
  const { message, signature, time } = partsOf(text, line, key);
  if (!(await isEd25519(key.publicKey, utf8(message), signature))) {
    throw new DoesNotHold('signature', `The signature of ${key.name}+${key.id} does not hold.`);
  }
  return { key, time };
}

interface SignatureParts {
  /** What was signed. */
  readonly message: string;
  /** 64 bytes. */
  readonly signature: Bytes;
  readonly time: bigint | null;
}

function partsOf(text: string, { signature }: NoteSignature, key: VerifierKey): SignatureParts {
  const prefix = key.type === COSIGNATURE ? TIME_SIZE : 0;
  if (signature.length !== prefix + SIGNATURE_SIZE) {
    const found = `has ${signature.length} bytes, not ${prefix + SIGNATURE_SIZE}`;
    throw new DoesNotHold('signature', `The signature of ${key.name}+${key.id} ${found}.`);
  }
  if (key.type === ED25519) return { message: text, signature, time: null };
  const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
  if (time >= 2n ** 63n) {
    throw new DoesNotHold('signature', `The time of ${key.name}+${key.id} is above 2^63 - 1.`);
  }
  return { message: cosignedMessage(text, time), signature: signature.slice(prefix), time };
}

/**
 * What a witness signs: two lines, then the text of the checkpoint (C2SP tlog-cosignature).
 * `time` in seconds since 1970-01-01 UTC.
 */
export function cosignedMessage(checkpointText: string, time: bigint): string {
  return `cosignature/v1\ntime ${time}\n${checkpointText}`;
}

/** Whether a text holds a control character (below U+0020) other than the line feed. */
function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

function malformed(what: string): DoesNotHold {
  return new DoesNotHold('note', `The note ${what}.`);
}

/** The beginning of a text, in quotes. */
function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
