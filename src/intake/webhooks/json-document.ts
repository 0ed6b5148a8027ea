/** Documents in JSON, read whole and looked into without trusting their shape. */
import { Rejection } from '../../ledger/rejection.js';
import { broken, type Format, type Part, problemOf, type Reader } from '../format.js';
import { wholeOf } from '../whole.js';

/** Bytes of a document in JSON. */
const LIMIT = 4 << 20;

/** How a format reads documents in JSON. What `partsOf` throws makes the whole unreadable. */
export function readingJson(
  partsOf: (body: JsonNode, reader: Reader) => Iterable<Part>,
): Format['read'] {
  return async function* (bytes, reader) {
    yield* partsOf(await readJson(bytes), reader);
  };
}

/** What `read` gives until it breaks a rule; then, in place of the rest, the problem at `at`. */
export function* partsOrProblem(at: string, read: () => Iterable<Part>): IterableIterator<Part> {
  try {
    yield* read();
  } catch (error) {
    yield { at, problem: problemOf(error) };
  }
}

/**
 * A whole document. Throws document_must_be_readable where it is no JSON, and
 * document_must_fit_the_limits where it is too large.
 */
async function readJson(bytes: AsyncIterable<Uint8Array>): Promise<JsonNode> {
  const whole = await wholeOf(bytes, LIMIT, `JSON of more than ${LIMIT} bytes.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(whole);
    return new JsonNode(JSON.parse(text), '');
  } catch {
    // The parser's own words may quote what was sent.
    throw new Rejection('document_must_be_readable', '', 'It is no JSON in UTF-8.');
  }
}

/** A value and its place (RFC 6901). What is not there, or of another kind, reads as empty. */
export class JsonNode {
  constructor(
    private readonly value: unknown,
    readonly at: string,
  ) {}

  member(...names: readonly string[]): JsonNode {
    const [name, ...rest] = names;
    if (name === undefined) return this;
    const { value } = this;
    const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    const found = isObject ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
    return new JsonNode(found, `${this.at}/${name}`).member(...rest);
  }

  /** '' where it is no text. */
  get text(): string {
    return typeof this.value === 'string' ? this.value.trim() : '';
  }

  /** Null where it is no whole number. */
  get whole(): number | null {
    return Number.isSafeInteger(this.value) ? Number(this.value) : null;
  }

  /** As `text`, also where it is a number: some senders write one as the other. */
  get scalar(): string {
    return typeof this.value === 'number' ? String(this.value) : this.text;
  }

  get isFalse(): boolean {
    return this.value === false;
  }

  get isTrue(): boolean {
    return this.value === true;
  }

  /** Of a list or an object, in its order. */
  get values(): readonly JsonNode[] {
    const { value } = this;
    if (typeof value !== 'object' || value === null || this.isList) return this.items;
    return Object.keys(value).map((name) => this.member(name));
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  get items(): readonly JsonNode[] {
    return Array.isArray(this.value)
      ? this.value.map((item, i) => new JsonNode(item, `${this.at}/${i}`))
      : [];
  }

  /** Throws document_must_follow_its_standard where there is no such text. */
  get required(): string {
    if (this.text !== '') return this.text;
    throw broken(`It has no text at ${this.at}.`);
  }

  /** Throws as `required`. */
  get requiredWhole(): number {
    if (this.whole !== null) return this.whole;
    throw broken(`It has no whole number at ${this.at}.`);
  }
}
