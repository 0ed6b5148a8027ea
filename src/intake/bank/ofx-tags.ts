/**
 * An OFX file as tags with the text behind each, in the charset that its header names. The header
 * of 1.x is lines of `NAME:value`, that of 2.x an XML declaration.
 */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Rejection } from '../../ledger/rejection.js';

export interface OfxTag {
  /** In capital letters; an end tag begins with `/`. */
  readonly name: string;
  /** Trimmed, with character references read. */
  readonly value: string;
  /** 1-based. */
  readonly line: number;
}

/** Bytes in which the header is. */
const HEADER = 1024;

/** Characters that a tag with its text may have. */
const LONGEST = 65_536;

/** Tags, a portion at a time. Throws document_must_be_readable, document_must_fit_the_limits. */
export async function* ofxTags(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly OfxTag[]> {
  let head = Buffer.alloc(0);
  let decoder: TextDecoder | null = null;
  const reader = new TagReader();
  for await (const piece of bytes) {
    if (decoder) {
      yield reader.read(decoder.decode(piece, { stream: true }));
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.byteLength < HEADER) continue;
    decoder = decoderFor(head);
    yield reader.read(decoder.decode(head, { stream: true }));
  }
  decoder ??= decoderFor(head);
  const rest = head.byteLength < HEADER ? decoder.decode(head) : decoder.decode();
  yield reader.read(`${rest}<`);
}

class TagReader {
  #rest = '';
  #line = 1;

  read(text: string): readonly OfxTag[] {
    const pieces = `${this.#rest}${text}`.split('<');
    this.#rest = pieces.pop() ?? '';
    if (this.#rest.length > LONGEST) throw tooLong();
    return pieces.flatMap((piece) => {
      if (piece.length > LONGEST) throw tooLong();
      const line = this.#line;
      this.#line += piece.split('\n').length - 1;
      const tag = /^(\/?[A-Za-z][A-Za-z0-9._]*)\s*\/?>(.*)$/s.exec(piece);
      // The text before the first tag is the header.
      return tag?.[1] ? [{ name: tag[1].toUpperCase(), value: plain(tag[2] ?? ''), line }] : [];
    });
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(text: string): string {
  return text
    .replace(/&(?:#(\d{1,6})|(amp|lt|gt|quot|apos|nbsp));/g, (whole, code, name) =>
      name === undefined ? characterOf(Number(code), whole) : (ENTITIES[name] ?? whole),
    )
    .trim();
}

function characterOf(code: number, whole: string): string {
  return code >= 32 && code < 0xd800 ? String.fromCodePoint(code) : whole;
}

/** What the header says, or what the bytes show where it is wrong: banks write it by rote. */
function decoderFor(head: Uint8Array): TextDecoder {
  const header = Buffer.from(head.subarray(0, HEADER)).toString('latin1');
  const xml = /<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(header)?.[1];
  const encoding = /ENCODING\s*:\s*([\w-]+)/i.exec(header)?.[1]?.toUpperCase();
  const charset = /CHARSET\s*:\s*([\w-]+)/i.exec(header)?.[1]?.toUpperCase() ?? '';
  if (xml !== undefined) return named(xml);
  if (encoding === 'UTF-8' || encoding === 'UTF8' || encoding === 'UNICODE') return named('utf-8');
  if (/8859-15/.test(charset)) return named('iso-8859-15');
  if (encoding === undefined && isUtf8(head.subarray(0, head.byteLength - 4)))
    return named('utf-8');
  return named('windows-1252');
}

function named(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    const detail = `It says that its charset is ${charset}, which is not known.`;
    throw new Rejection('document_must_be_readable', '', detail);
  }
}

function tooLong(): Rejection {
  const detail = `A value is longer than ${LONGEST} characters: is this an OFX file?`;
  return new Rejection('document_must_fit_the_limits', '', detail);
}
