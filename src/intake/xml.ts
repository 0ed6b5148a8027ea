/**
 * Documents in XML, as a tree of elements or a part of it at a time. The parser is saxes, which
 * checks well-formedness and namespaces and knows no entity but XML's own five; a document type
 * declaration is refused before it can declare one. Elements, attributes, depth and size are
 * bounded, and work follows the bytes: nothing looks through all siblings for one of them.
 */
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { Rejection } from '../ledger/rejection.js';
import { type ElementName, isEnvelope, isEnvelopeHeader, unwrapped } from './envelope.js';
import { GrowingTree, tooLarge, unreadable, type XmlElement, type XmlLimits } from './xml-tree.js';

export const XML_LIMITS: XmlLimits = {
  ...{ bytes: 64 << 20, elements: 200_000, depth: 100, beside: 5_000 },
  ...{ attributes: 400_000, attributeText: 16 << 20 },
};

/**
 * The root element of a whole document, or of the one in its envelope. Throws
 * document_must_be_readable where it is not well formed or in an unknown charset, and
 * document_must_fit_the_limits where it is too large.
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
  return unwrapped(root);
}

/**
 * The elements that `isPart` chooses by what is known as they begin, each once it is whole; its
 * parents are there with what came before it, but for other parts. A part is forgotten after it was
 * given, so that a document of many parts needs the memory of one. Throws as readXml.
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

/**
 * The name of the root element of what may be the beginning of an XML document, or of the document
 * in its envelope; null if none.
 */
export function rootOf(beginning: Uint8Array): ElementName | null {
  let root: ElementName | null = null;
  let inside: ElementName | null = null;
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {});
  parser.on('opentag', ({ uri, local }) => {
    const element = { namespace: uri, name: local };
    root ??= element;
    depth += 1;
    if (depth === 2 && !isEnvelopeHeader(element)) inside ??= element;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  const text = leniently(beginning);
  // Other files, such as PDFs, may hold XML further on.
  if (!/^\uFEFF?\s*</.test(text)) return null;
  // A piece at a time: what nests after the root is not gone into.
  const isFound = (): boolean => root !== null && (inside !== null || !isEnvelope(root));
  for (let i = 0; i < text.length && !isFound(); i += 1024) parser.write(text.slice(i, i + 1024));
  return root && isEnvelope(root) ? (inside ?? root) : root;
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
