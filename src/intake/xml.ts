/**
 * Documents in XML, as a tree of elements or a part of it at a time. The parser is saxes, which
 * checks well-formedness and namespaces and knows no entity but XML's own five; a document type
 * declaration is refused before it can declare one. Elements, depth and size are bounded.
 */
import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { Rejection } from '../ledger/rejection.js';

export interface XmlElement {
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  /** By local name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own character data, as written. */
  text: string;
  /** 1-based, where it begins. */
  readonly line: number;
  readonly parent: XmlElement | null;
}

/** What a document may need at most. */
export interface XmlLimits {
  readonly bytes: number;
  /** Elements held at once. */
  readonly elements: number;
  readonly depth: number;
}

export const XML_LIMITS: XmlLimits = { bytes: 64 << 20, elements: 200_000, depth: 100 };

/**
 * The root element of a whole document. Throws document_must_be_readable where it is not well
 * formed or in an unknown charset, and document_must_fit_the_limits where it is too large.
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  limits: XmlLimits = XML_LIMITS,
): Promise<XmlElement> {
  let root: XmlElement | null = null;
  for await (const element of xmlElements(bytes, ({ parent }) => parent === null, limits)) {
    root = element;
  }
  if (!root) throw unreadable('It holds no element.');
  return root;
}

/**
 * The elements that `isPart` chooses, each once it is whole; its parents are there with what came
 * before it. A part is forgotten after it was given, so that a document of many parts needs the
 * memory of one. Throws as readXml.
 */
export async function* xmlElements(
  bytes: AsyncIterable<Uint8Array>,
  isPart: (element: XmlElement) => boolean,
  limits: XmlLimits = XML_LIMITS,
): AsyncGenerator<XmlElement> {
  const tree = new GrowingTree(isPart, limits);
  const decoder = new XmlDecoder();
  let size = 0;
  for await (const piece of bytes) {
    size += piece.byteLength;
    if (size > limits.bytes) throw tooLarge(`${limits.bytes} bytes`);
    tree.write(decoder.decode(piece));
    yield* tree.takeParts();
  }
  tree.write(decoder.end());
  tree.close();
  yield* tree.takeParts();
}

/** The name of the root element of what may be the beginning of an XML document; null if none. */
export function rootOf(beginning: Uint8Array): { namespace: string; name: string } | null {
  let root: { namespace: string; name: string } | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {});
  parser.on('opentag', ({ uri, local }) => {
    root ??= { namespace: uri, name: local };
  });
  const text = leniently(beginning);
  // Other files, such as PDFs, may hold XML further on.
  if (!/^\uFEFF?\s*</.test(text)) return null;
  // A piece at a time: what nests after the root is not gone into.
  for (let i = 0; i < text.length && !root; i += 1024) parser.write(text.slice(i, i + 1024));
  return root;
}

/** Names of elements are read even where the bytes are not in the charset that they say. */
function leniently(beginning: Uint8Array): string {
  try {
    return new TextDecoder(decoderFor(beginning).encoding).decode(beginning);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return new TextDecoder('latin1').decode(beginning);
  }
}

/** Elements as the parser tells of them. */
class GrowingTree {
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  readonly #parts: XmlElement[] = [];
  #open: XmlElement | null = null;
  #depth = 0;
  #held = 0;

  constructor(
    private readonly isPart: (element: XmlElement) => boolean,
    private readonly limits: XmlLimits,
  ) {
    this.#parser.on('error', (error) => {
      throw unreadable(error.message);
    });
    this.#parser.on('doctype', () => {
      throw unreadable('It declares a document type; business documents need none. Take it out.');
    });
    this.#parser.on('opentag', (tag) => this.#enter(tag));
    this.#parser.on('closetag', () => this.#leave());
    this.#parser.on('text', (text) => this.#say(text));
    this.#parser.on('cdata', (text) => this.#say(text));
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    this.#parser.close();
  }

  *takeParts(): IterableIterator<XmlElement> {
    for (const part of this.#parts) {
      yield part;
      part.parent?.children.splice(part.parent.children.indexOf(part), 1);
      this.#held -= sizeOf(part);
    }
    this.#parts.length = 0;
  }

  #enter({ uri, local, attributes }: SaxesTagNS): void {
    this.#depth += 1;
    this.#held += 1;
    if (this.#depth > this.limits.depth) throw tooLarge(`a depth of ${this.limits.depth}`);
    if (this.#held > this.limits.elements) throw tooLarge(`${this.limits.elements} elements`);
    const element: XmlElement = {
      namespace: uri,
      name: local,
      attributes: new Map(Object.values(attributes).map(({ local: name, value }) => [name, value])),
      children: [],
      text: '',
      line: this.#parser.line,
      parent: this.#open,
    };
    this.#open?.children.push(element);
    this.#open = element;
  }

  #leave(): void {
    const closed = this.#open;
    if (!closed) return;
    this.#depth -= 1;
    this.#open = closed.parent;
    if (this.isPart(closed)) this.#parts.push(closed);
  }

  #say(text: string): void {
    if (this.#open) this.#open.text += text;
  }
}

function sizeOf(element: XmlElement): number {
  return element.children.reduce((size, child) => size + sizeOf(child), 1);
}

/** Bytes in which a declaration says the charset. */
const DECLARATION = 200;

/** Bytes to text, in the charset that its mark or declaration names; UTF-8 unless told. */
class XmlDecoder {
  #decoder: TextDecoder | null = null;
  /** What came before there was enough of it to know the charset. */
  #waiting = Buffer.alloc(0);

  decode(piece: Uint8Array): string {
    if (this.#decoder) return this.#decode(this.#decoder, piece);
    this.#waiting = Buffer.concat([this.#waiting, piece]);
    return this.#waiting.length < DECLARATION ? '' : this.#begin();
  }

  end(): string {
    const rest = this.#decoder ? '' : this.#begin();
    return this.#decoder ? rest + this.#decode(this.#decoder) : rest;
  }

  #begin(): string {
    this.#decoder = decoderFor(this.#waiting);
    return this.#decode(this.#decoder, this.#waiting);
  }

  #decode(decoder: TextDecoder, piece?: Uint8Array): string {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw unreadable(`Its bytes are no ${decoder.encoding}, which is the charset that it says.`);
    }
  }
}

/** XML 1.0, appendix F: a byte order mark says the charset, else the declaration does. */
function decoderFor(beginning: Uint8Array): TextDecoder {
  const [first, second] = beginning;
  const marked =
    first === 0xfe && second === 0xff
      ? 'utf-16be'
      : first === 0xff && second === 0xfe
        ? 'utf-16le'
        : null;
  const head = new TextDecoder('latin1').decode(beginning.subarray(0, DECLARATION));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(
    head,
  )?.[1];
  const charset = marked ?? declared ?? 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw unreadable(
      `It says that its charset is ${charset}, which is not known. Save it as UTF-8.`,
    );
  }
}

/**
 * Where an element stands, for people: `/Invoice/LegalMonetaryTotal/PayableAmount`, with an index
 * where it has namesakes beside it.
 */
export function placeOf(element: XmlElement): string {
  const { parent, name } = element;
  if (!parent) return `/${name}`;
  const namesakes = parent.children.filter((child) => child.name === name);
  const index = namesakes.length > 1 ? `[${namesakes.indexOf(element) + 1}]` : '';
  return `${placeOf(parent)}/${name}${index}`;
}

/**
 * Finds elements by path from another one, by namespace and local name. Steps are `prefix:Name`
 * with the prefixes given here, or `Name` for that name in any namespace (ISO 20022, whose
 * namespace changes with each version).
 */
export class XmlPaths {
  readonly #steps = new Map<string, readonly Step[]>();

  constructor(private readonly namespaces: Readonly<Record<string, string>> = {}) {}

  /** All elements at the path, in their order. */
  all(from: XmlElement | null, path: string): readonly XmlElement[] {
    let found: readonly XmlElement[] = from ? [from] : [];
    for (const { name, namespace } of this.#stepsOf(path)) {
      found = found.flatMap(({ children }) =>
        children.filter(
          (child) => child.name === name && (namespace === null || child.namespace === namespace),
        ),
      );
    }
    return found;
  }

  /** The first element at the path, or null. */
  one(from: XmlElement | null, path: string): XmlElement | null {
    return this.all(from, path)[0] ?? null;
  }

  /** The trimmed text of the first element at the path; '' where there is none. */
  text(from: XmlElement | null, path: string): string {
    return this.one(from, path)?.text.trim() ?? '';
  }

  #stepsOf(path: string): readonly Step[] {
    const known = this.#steps.get(path);
    if (known) return known;
    const steps = path.split('/').map((step) => this.#stepOf(step, path));
    this.#steps.set(path, steps);
    return steps;
  }

  #stepOf(step: string, path: string): Step {
    const [prefix, name] = step.includes(':') ? step.split(':') : [null, step];
    const namespace = prefix === null ? null : this.namespaces[prefix ?? ''];
    if (namespace === undefined || !name)
      throw new Error(`${step} in ${path} is no step of a path.`);
    return { name, namespace };
  }
}

interface Step {
  readonly name: string;
  /** Null for any. */
  readonly namespace: string | null;
}

function unreadable(detail: string): Rejection {
  return new Rejection('document_must_be_readable', '', detail);
}

function tooLarge(limit: string): Rejection {
  const detail = `The document needs more than ${limit}, which is the most that is read.`;
  return new Rejection('document_must_fit_the_limits', '', detail);
}
