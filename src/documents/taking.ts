/**
 * A document taken in: recognised, read, told a portion at a time, and reported part by part. The
 * command line and the HTTP API both do it so. An error in one part loses no other part, and parts
 * told before a stop are told again as repeats.
 */
import type { Addresses } from '../command/addresses.js';
import {
  type Format,
  type Problem,
  problemOf,
  type Reader,
  type SaidAddress,
} from '../intake/format.js';
import { beginningOf, recognise } from '../intake/formats.js';
import { Rejection } from '../ledger/rejection.js';
import type { PartyId } from '../ledger/values/party.js';
import type { CommandResult, Message } from '../messages/message.js';
import { type CheckedPart, checkedParts, type MisshapenMessage } from './checked-part.js';
import type { DocumentFile } from './document-file.js';
import { type DocumentToRead, DocumentTurnedAway } from './document-readers.js';
import { type DocumentReport, type Finding, noFindings } from './finding.js';

export interface TakingOptions {
  readonly formats: readonly Format[];
  /** The format, where whoever sends the document says it. */
  readonly named?: string;
  readonly reader: Reader;
  /** Reads it elsewhere; without it, the reader reads it here. */
  readonly read?: (
    document: Pick<DocumentToRead, 'format' | 'bytes' | 'size' | 'owner'>,
  ) => AsyncIterable<CheckedPart>;
  /** Tells a portion; a result for each message, in their order. */
  readonly tell: (messages: readonly Message[]) => Promise<readonly CommandResult[]>;
  /** Whom electronic addresses mean by this teller's word; left out, they mean themselves. */
  readonly addresses?: Pick<Addresses, 'named' | 'pairing'>;
  /** Asks for an end after the portion at hand. */
  readonly signal?: AbortSignal;
  /** Keeps the document itself, once it was read. */
  readonly original?: OriginalKeeping;
  /** Hears of a reader's faults: errors that are no rejections. */
  readonly fault: (error: unknown) => void;
}

export interface OriginalKeeping {
  /** Whom a message concerns. Throws a Rejection where that cannot be said. */
  readonly partiesOf: (message: Message) => readonly PartyId[];
  /** Why it was not kept; null where it was. */
  readonly keep: (
    file: DocumentFile,
    parties: Iterable<PartyId>,
    exchanged: boolean,
  ) => Promise<string | null>;
}

type AddressPart = Extract<CheckedPart, { readonly address: SaidAddress }>;
type Paired = { readonly at: string; readonly address: string; readonly of: string };

/** Messages told at a time, and parts that may wait for them: one round of commands. */
const PORTION = 500;

export class Taking {
  readonly #counts = noFindings();
  readonly #waiting: CheckedPart[] = [];
  readonly #messages: Message[] = [];
  #format: Format | null = null;
  #parts = 0;
  #firstProblem: Problem | null = null;
  #finished = false;
  /** Addresses that alone name a party. */
  readonly #addresses = new Set<string>();
  readonly #pairs: Paired[] = [];
  readonly #parties = new Set<PartyId>();

  constructor(
    private readonly file: DocumentFile,
    private readonly options: TakingOptions,
  ) {}

  /** Takes the document in, finding by finding, in the order of its parts. */
  async *findings(): AsyncGenerator<Finding> {
    for await (const part of this.#read()) {
      this.#take(part);
      if (this.#messages.length < PORTION && this.#waiting.length < PORTION) continue;
      yield* this.#flush();
      if (this.options.signal?.aborted) return;
    }
    yield* this.#flush();
    yield* this.#tellPairs();
    yield* this.#keepOriginal();
    this.#finished = true;
  }

  /** What there is to say of it so far. */
  get report(): DocumentReport {
    const { name, sha256, size } = this.file;
    const counts = { ...this.#counts };
    return {
      file: name,
      sha256,
      bytes: size,
      format: this.#format?.name ?? null,
      parts: this.#parts,
      counts,
      refused: this.#refusal,
      finished: this.#finished,
    };
  }

  /** Of a document that was refused whole: nothing of it is in, and something was not taken. */
  get #refusal(): Problem | null {
    const { accepted, duplicate, rejected } = this.#counts;
    const first = this.#firstProblem;
    if (!first || accepted + duplicate > 0) return null;
    if (rejected === 1) return first;
    return { ...first, detail: `${first.detail} (The first of ${rejected} problems.)` };
  }

  /** Its parts. An error that makes the rest of it unreadable becomes a problem at the end. */
  async *#read(): AsyncGenerator<CheckedPart> {
    let silent = true;
    try {
      const { formats, named, reader } = this.options;
      const beginning = beginningOf(this.file.name, await this.file.beginning());
      this.#format = recognise(beginning, named, formats);
      const owner = reader.owner ?? this.#format.ownerByName?.(this.file.name) ?? undefined;
      for await (const part of this.#partsOf(this.#format, owner)) {
        silent = false;
        yield part;
      }
    } catch (error) {
      if (error instanceof DocumentTurnedAway) throw error;
      silent = false;
      yield { at: '', problem: this.#problemOf(error) };
    }
    if (silent) yield { at: '', problem: SILENT };
  }

  #partsOf(format: Format, owner: string | undefined): AsyncIterable<CheckedPart> {
    const { read, reader } = this.options;
    const known = owner === undefined ? {} : { owner };
    const bytes = this.file.bytes();
    if (read) return read({ format, bytes, size: this.file.size, ...known });
    return checkedParts(format, bytes, { ...reader, ...known });
  }

  #problemOf(error: unknown): Problem {
    if (error instanceof Rejection) return problemOf(error);
    this.options.fault(error);
    return FAULT;
  }

  #take(part: CheckedPart): void {
    if ('address' in part) {
      this.#noteAddress(part);
      return;
    }
    this.#parts += 1;
    this.#waiting.push(part);
    if (!('messages' in part)) return;
    for (const one of part.messages) {
      if (isMisshapen(one)) continue;
      this.#messages.push(this.#placed(one, part));
    }
  }

  #noteAddress({ at, address: { address, of } }: AddressPart): void {
    if (of === null) this.#addresses.add(address);
    else if (this.#pairs.length < PORTION) this.#pairs.push({ at, address, of });
  }

  /** The message with its place in the document. */
  #placed(message: Message, { at }: Pick<CheckedPart, 'at'>): Message {
    const { name, version, events } = this.#formatRead();
    const { sha256 } = this.file;
    return {
      ...message,
      ...(!events && { restates: true }),
      document: { sha256, format: name, parser: String(version), locator: at },
    };
  }

  #formatRead(): Format {
    if (!this.#format) throw new Error('A document gives parts once its format is known.');
    return this.#format;
  }

  async #named(messages: readonly Message[]): Promise<readonly Message[]> {
    const { addresses } = this.options;
    return (await addresses?.named(messages, this.#addresses)) ?? messages;
  }

  /** What an invoice says of addresses is told once it is in, and never fails it. */
  async *#tellPairs(): AsyncGenerator<Finding> {
    if (this.#counts.accepted + this.#counts.duplicate === 0) return;
    for (const { at, address, of } of this.#pairs) {
      const message = await this.options.addresses?.pairing(address, of);
      if (!message) continue;
      const [result] = await this.options.tell([this.#placed(message, { at })]);
      const told = findingOf(at, message.type, result);
      const isOdd = told.status === 'rejected' || message.type === 'IdentifierUnlinked';
      if (told.status !== 'rejected') yield this.#counted(told);
      if (isOdd) yield this.#counted({ at, status: 'anomaly', what: PAIRED });
    }
  }

  #counted(finding: Finding): Finding {
    this.#counts[finding.status] += 1;
    return finding;
  }

  /** A document of which nothing is in the ledger is evidence of nothing, and is not kept. */
  async *#keepOriginal(): AsyncGenerator<Finding> {
    const { original } = this.options;
    if (!original || this.#counts.accepted + this.#counts.duplicate === 0) return;
    const exchanged = this.#formatRead().exchanged ?? false;
    const why = await original.keep(this.file, this.#parties, exchanged);
    if (why === null) return;
    this.#counts.anomaly += 1;
    yield { at: '', status: 'anomaly', what: `The original is not kept, since ${why}.` };
  }

  #noteParties(message: Message): void {
    try {
      for (const party of this.options.original?.partiesOf(message) ?? []) this.#parties.add(party);
    } catch (error) {
      // The ledger refuses such a message, too, and knows of nobody by it.
      if (!(error instanceof Rejection)) throw error;
    }
  }

  async *#flush(): AsyncGenerator<Finding> {
    const waiting = this.#waiting.splice(0);
    const messages = await this.#named(this.#messages.splice(0));
    for (const message of messages) this.#noteParties(message);
    const results = (messages.length > 0 ? await this.options.tell(messages) : []).values();
    for (const part of waiting) {
      for (const finding of findingsOf(part, results)) {
        this.#counts[finding.status] += 1;
        if (finding.status === 'rejected') this.#firstProblem ??= problemIn(finding);
        yield finding;
      }
    }
  }
}

const PAIRED =
  'Its electronic address stood for another identifier in an earlier invoice. It means neither ' +
  'from now on: what names the address alone stays under the address.';

const SILENT: Problem = {
  code: 'document_must_follow_its_standard',
  pointer: '',
  detail: 'The document was read to its end and says nothing that its format can say.',
};

const FAULT: Problem = {
  code: 'document_must_be_readable',
  pointer: '',
  detail: 'The reader of this format failed here, which is a fault of Kept: please report it.',
};

function* findingsOf(
  part: CheckedPart,
  results: Iterator<CommandResult>,
): IterableIterator<Finding> {
  const { at } = part;
  if ('messages' in part) {
    for (const one of part.messages) {
      if (isMisshapen(one)) yield { at, status: 'rejected', ...one };
      else yield findingOf(at, one.type, results.next().value);
    }
  } else if ('problem' in part) yield { at, status: 'rejected', ...part.problem };
  else if ('ignored' in part) yield { at, status: 'ignored', why: part.ignored };
  else if ('anomaly' in part) yield { at, status: 'anomaly', what: part.anomaly };
  else if ('unmapped' in part) yield { at, status: 'unmapped', ...part.unmapped };
  else if ('figure' in part) yield { at, status: 'figure', ...part.figure };
  else if ('address' in part) return;
  else part satisfies never;
}

function isMisshapen(message: Message | MisshapenMessage): message is MisshapenMessage {
  return 'code' in message;
}

function findingOf(at: string, type: Message['type'], result: CommandResult | undefined): Finding {
  if (!result) throw new Error('Each message told has its result.');
  if (result.status !== 'rejected') {
    const { status, entry, notice } = result;
    return { at, status, type, entry, ...(notice && { notice }) };
  }
  const { code, pointer, detail } = result;
  return { at, status: 'rejected', type, code, pointer, detail };
}

function problemIn({ code, pointer, detail }: Problem): Problem {
  return { code, pointer, detail };
}
