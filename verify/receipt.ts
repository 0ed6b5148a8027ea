/**
 * Receipts of scores: what a ledger answered, and what of its log that rests on, signed by the log.
 * A receipt may carry evidence, the entries behind the score; `docs/reference/log-formats.md` of
 * Kept has the form. Nothing here reckons a score: that is for whoever has the folds.
 */
import { type VerifiedCheckpoint, verifyCheckpoint } from './checkpoint.js';
import { DoesNotHold } from './does-not-hold.js';
import { type Bytes, fromDecimal, isSame, textOf, utf8 } from './encoding.js';
import { ED25519, parseNote, parseVerifierKey, type VerifierKey, verifySignature } from './note.js';
import { type TrustPolicy, verifyByPolicy } from './policy.js';

/** What the evidence of a receipt must be. */
export interface EvidenceSeal {
  /** Entries in it, 1 or more. */
  readonly entries: bigint;
  /** Its length. */
  readonly bytes: bigint;
  /** SHA-256 of it, in hex. */
  readonly sha256: string;
}

/** A receipt as it was read; nothing in it has been verified. */
export interface Receipt {
  /** The log that signs it. */
  readonly origin: string;
  /** The verifier keys that it says it is signed with; trust none for standing here. */
  readonly keys: readonly string[];
  readonly model: string;
  /** SHA-256 of the model as canonical JSON, in hex. */
  readonly modelHash: string;
  /** The version of the folds that answered. */
  readonly fold: bigint;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly knownAt: bigint;
  /** The score rests on nothing but the first so many leaves of the log. */
  readonly leaves: bigint;
  /** Null where it carries no evidence. */
  readonly evidence: EvidenceSeal | null;
  /** The answer of the ledger, JSON, byte for byte. */
  readonly answer: string;
  /** A note, as `verifyCheckpoint` takes it. */
  readonly checkpoint: string;
  /** The receipt without its evidence: a note. */
  readonly note: string;
  /** Whatever follows the note. */
  readonly rest: Bytes;
}

/** The first line, by which no receipt can be taken for a checkpoint, nor the other way round. */
const HEADER = 'kept-receipt/1';
/** The line with which evidence begins, and that no line of a note can be. */
const EVIDENCE = '\nkept-evidence/1\n';
const MOST_KEYS = 16;

/**
 * Reads a receipt. Nothing is verified: see `checkReceipt`.
 * Throws DoesNotHold: 'receipt' where it is malformed or says two things of one, 'note' where it is
 * no note.
 */
export function parseReceipt(file: string | Uint8Array): Receipt {
  const bytes = typeof file === 'string' ? utf8(file) : file;
  const end = endOfNote(bytes);
  const note = textOf(bytes.subarray(0, end));
  if (note === null) throw malformed('is not UTF-8');
  const lines = new Lines(parseNote(note).text);
  if (lines.next() !== HEADER) throw malformed(`does not begin with ${HEADER}`);
  const origin = lines.after('log', /^\S+$/);
  const keys = keysIn(lines);
  const [model = '', modelHash = ''] = lines.after('model', /^\S+ [0-9a-f]{64}$/).split(' ');
  const fold = decimal(lines.after('fold', /^\d+$/));
  const asOf = lines.after('as-of', /^\d{4}-\d\d-\d\d$/);
  const knownAt = decimal(lines.after('known-at', /^\d+$/));
  const leaves = decimal(lines.after('leaves', /^\d+$/));
  const evidence = sealIn(lines.after('evidence', /^(none|\d+ \d+ [0-9a-f]{64})$/));
  const answer = lines.after('answer', /^\{.*\}$/);
  if (lines.next() !== 'checkpoint') throw malformed('has no line "checkpoint"');
  const checkpoint = lines.rest();
  const receipt = { origin, keys, model, modelHash, fold, asOf, knownAt, leaves, evidence };
  mustAgree(receipt, answer);
  return { ...receipt, answer, checkpoint, note, rest: new Uint8Array(bytes.subarray(end)) };
}

/** Where the note ends: with all of it, or before the line that begins the evidence. */
function endOfNote(bytes: Uint8Array): number {
  const line = utf8(EVIDENCE);
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (isSame(bytes.subarray(at, at + line.length), line)) return at + 1;
  }
  return bytes.length;
}

/** The lines of a text, one after the other. */
class Lines {
  private at = 0;

  constructor(private readonly text: string) {}

  next(): string {
    const end = this.text.indexOf('\n', this.at);
    const line = this.text.slice(this.at, end);
    this.at = end + 1;
    return line;
  }

  /** What stands after a word and a space, in a line that must be of this form. */
  after(word: string, form: RegExp): string {
    const line = this.next();
    const value = line.slice(word.length + 1);
    if (line.startsWith(`${word} `) && form.test(value)) return value;
    throw malformed(`has no line of "${word}" where it must be, or a malformed one`);
  }

  isNext(word: string): boolean {
    return this.text.startsWith(`${word} `, this.at);
  }

  rest(): string {
    return this.text.slice(this.at);
  }
}

function keysIn(lines: Lines): readonly string[] {
  const keys = [lines.after('key', /^\S+$/)];
  while (lines.isNext('key')) keys.push(lines.after('key', /^\S+$/));
  if (keys.length > MOST_KEYS) throw malformed(`names more than ${MOST_KEYS} keys`);
  return keys;
}

function sealIn(line: string): EvidenceSeal | null {
  if (line === 'none') return null;
  const [entries = '', bytes = '', sha256 = ''] = line.split(' ');
  return { entries: decimal(entries), bytes: decimal(bytes), sha256 };
}

function decimal(text: string): bigint {
  const number = fromDecimal(text);
  if (number !== null) return number;
  throw malformed(`has a number that is not written as such, ${JSON.stringify(text.slice(0, 40))}`);
}

/** The lines above the answer say nothing else than it does. */
function mustAgree(
  { model, modelHash, asOf, knownAt }: Pick<Receipt, 'model' | 'modelHash' | 'asOf' | 'knownAt'>,
  answer: string,
): void {
  const said = jsonOf(answer);
  const differs = [
    ...(said.model === model ? [] : ['model']),
    ...(said.modelHash === modelHash ? [] : ['modelHash']),
    ...(said.asOf === asOf ? [] : ['asOf']),
    ...(String(said.knownAt) === String(knownAt) ? [] : ['knownAt']),
  ];
  if (differs.length > 0) throw malformed(`does not agree with its answer: ${differs.join(', ')}`);
}

function jsonOf(answer: string): Readonly<Record<string, unknown>> {
  try {
    const said: Readonly<Record<string, unknown>> = JSON.parse(answer);
    return said;
  } catch {
    throw malformed('has an answer that is not JSON');
  }
}

/**
 * Verifies that the log signed a receipt: with each of the keys that it names, in their order, of
 * which one at least must be known. Gives the keys that are.
 * Throws DoesNotHold: 'key', 'receipt' or 'signature'.
 */
export async function verifyReceiptSignature(
  { origin, keys, note }: Pick<Receipt, 'origin' | 'keys' | 'note'>,
  trusted: readonly VerifierKey[],
): Promise<readonly VerifierKey[]> {
  const { text, signatures } = parseNote(note);
  const named: VerifierKey[] = [];
  for (const vkey of keys) named.push(await parseVerifierKey(vkey));
  for (const { name, type } of named) {
    if (name !== origin || type !== ED25519)
      throw malformed(`names a key that is not of ${origin}`);
  }
  if (signatures.length !== named.length) throw malformed('is not signed with the keys it names');
  for (const [i, line] of signatures.entries()) {
    const key = named[i];
    if (key?.name !== line.name || key.id !== line.id) {
      throw malformed('is not signed with the keys it names, in their order');
    }
    await verifySignature(text, line, key);
  }
  const known = named.filter((key) => trusted.some((other) => isSameKey(key, other)));
  if (known.length > 0) return known;
  const names = named.map(({ name, id }) => `${name}+${id}`).join(', ');
  throw new DoesNotHold('signature', `None of the keys known has signed this, only ${names}.`);
}

/** Four bytes of an id can be met on purpose, so the keys themselves are compared. */
function isSameKey(one: VerifierKey, other: VerifierKey): boolean {
  return (
    one.name === other.name && one.type === other.type && isSame(one.publicKey, other.publicKey)
  );
}

/**
 * Verifies that a receipt rests on the log: that the log signed the checkpoint in it, and that this
 * covers all that was known. Throws DoesNotHold: 'note', 'signature', 'checkpoint' or 'receipt'.
 */
export async function verifyReceiptLog(
  { origin, leaves, checkpoint: note }: Pick<Receipt, 'origin' | 'leaves' | 'checkpoint'>,
  trusted: readonly VerifierKey[],
): Promise<VerifiedCheckpoint> {
  const checkpoint = await verifyCheckpoint(note, trusted);
  if (checkpoint.origin !== origin) {
    throw malformed(`is of ${origin} and carries a checkpoint of ${checkpoint.origin}`);
  }
  if (checkpoint.size < leaves) {
    throw malformed(`rests on ${leaves} leaves, and its checkpoint covers ${checkpoint.size}`);
  }
  return checkpoint;
}

/** Which witnesses of a policy have seen a receipt's checkpoint; throws as `verifyByPolicy`. */
export async function verifyReceiptWitnesses(
  { checkpoint }: Pick<Receipt, 'checkpoint'>,
  policy: TrustPolicy,
): Promise<readonly string[]> {
  return (await verifyByPolicy(checkpoint, policy)).witnesses;
}

function malformed(what: string): DoesNotHold {
  return new DoesNotHold('receipt', `The receipt ${what}.`);
}
