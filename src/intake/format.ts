/**
 * What every document format has in common. A format recognises a document by its beginning and
 * reads it into messages. Reading is a pure function of the bytes and of what the reader was told
 * beside them. So the same file always says the same, and adds nothing when it is told again.
 *
 * One file per format, one line in `formats.ts` to register it.
 */
import { Rejection, type RejectionCode } from '../ledger/rejection.js';
import type { PartyId } from '../ledger/values/party.js';
import type { Message } from '../messages/message.js';
import type { PartyMap } from './party-map.js';

/** Who reads, and what was said beside the document. */
export interface Reader {
  /** The teller's name; it stands in the `local:` codes of parties that nothing identifies. */
  readonly teller: string;
  /**
   * The party id of an identifier. Ids of messages are stored in clear, so they are made of party
   * ids and never hold an identifier, a name or an account. Throws identifier_must_be_valid.
   */
  readonly partyOf: (identifier: string) => PartyId;
  /** Whose books or bank account it is, as an identifier, where the document does not say. */
  readonly owner?: string;
  /** Who stands behind the codes, names or accounts that the document uses. */
  readonly partyMap?: PartyMap;
  /** What the columns of a CSV file are, as the JSON of a mapping. */
  readonly mapping?: string;
}

/** The first bytes of a document, and what can be seen of them before it is read. */
export interface Beginning {
  /** The file's name, '' where it has none. */
  readonly name: string;
  /** At most BEGINNING bytes. */
  readonly bytes: Uint8Array;
  /** The same as text, decoded byte by byte: enough to look for ASCII. */
  readonly text: string;
  /** The root element, where it is XML. */
  readonly root: { readonly namespace: string; readonly name: string } | null;
}

/** Bytes that are looked at to tell a format. */
export const BEGINNING = 65_536;

/**
 * A part of a document: what it says, why it was not taken, or why it was passed over. `at` is its
 * place: a line (`line 12`) or an XPath; it holds no value of the document.
 */
export type Part =
  | { readonly at: string; readonly messages: readonly Message[] }
  | { readonly at: string; readonly problem: Problem }
  /** Nobody's promise, or of no use here; the sentence says why. */
  | { readonly at: string; readonly ignored: string }
  /** Taken all the same, and odd: the sentence says what, and what was made of it. */
  | { readonly at: string; readonly anomaly: string }
  /** A party that nothing identifies: it was told as a `local:` code, to be mapped by the user. */
  | { readonly at: string; readonly unmapped: { readonly code: string; readonly name: string } }
  /** An electronic address that names a party, alone or beside the identifier it is told by. */
  | { readonly at: string; readonly address: SaidAddress }
  /** A figure of the whole document, for the report: a count, or a total with its currency. */
  | { readonly at: string; readonly figure: { readonly name: string; readonly value: string } };

/** Identifiers in their one form. */
export interface SaidAddress {
  readonly address: string;
  /** Null where the address alone names the party. */
  readonly of: string | null;
}

/** Why a part, or the whole document, was not taken. */
export interface Problem {
  readonly code: RejectionCode;
  /** JSON pointer into a message, '' where the document itself is wrong. */
  readonly pointer: string;
  readonly detail: string;
}

/** One row of the reference: where a value stands in the document, and what it becomes. */
export interface MappingRow {
  readonly from: string;
  readonly to: string;
  readonly note?: string;
}

export interface Format {
  /** As in `--format` and in the evidence of an event: `ubl`, `fec`. */
  readonly name: string;
  /** For people: `UBL 2.1 invoice or credit note`. */
  readonly title: string;
  /** Of the reader; it goes up when the same bytes would give other messages. */
  readonly version: number;
  /**
   * True where each party has such a document anyway, as it has an invoice. A ledger or a statement
   * of an account does not pass between its parties.
   */
  readonly exchanged?: true;
  /**
   * True where it holds events of this ledger. Such an event is refused when it comes again with
   * other facts. Any other document that comes again, changed, is a correction.
   */
  readonly events?: true;
  /** Whether a document that begins so is of this format; of several formats the first wins. */
  recognises(beginning: Beginning): boolean;
  /**
   * Reads a document. A problem of one part is a Part; only what makes the whole unreadable is
   * thrown, as a Rejection. `bytes` may come in any pieces.
   */
  read(bytes: AsyncIterable<Uint8Array>, reader: Reader): AsyncIterable<Part>;
  /**
   * The same format, for files that are read one after another: what one leaves open, the next may
   * settle. Left out where files have nothing to do with each other.
   */
  acrossFiles?(): Format;
  /** Whose document it is by the name of its file, where the law of the format puts it there. */
  readonly ownerByName?: (name: string) => string | null;
  /** Which field becomes what, made of the very tables by which it is read. */
  readonly mapping: readonly MappingRow[];
}

/** The problem that stands in place of a part that breaks a rule. Any other error is thrown on. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof Rejection)) throw error;
  const { code, pointer, detail } = error;
  return { code, pointer, detail };
}

/** A field that its standard requires is missing or cannot be read. */
export function broken(detail: string): Rejection {
  return new Rejection('document_must_follow_its_standard', '', detail);
}

/** What a code list says of a code; undefined where it does not list it. */
export function codeIn<Meaning>(
  list: Readonly<Record<string, Meaning>>,
  code: string,
): Meaning | undefined {
  return Object.hasOwn(list, code) ? list[code] : undefined;
}
