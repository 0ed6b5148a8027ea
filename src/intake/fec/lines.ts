/**
 * The bytes of a FEC as lines. The law allows ASCII, ISO 8859-15 and EBCDIC; programs write UTF-8,
 * with or without a mark, and Windows-1252, some of them in one file. So each line is read by
 * itself: as UTF-8 if it is that, else as Windows-1252 if it uses what ISO 8859-15 leaves to
 * control characters, else as ISO 8859-15. The same bytes always give the same text.
 *
 * Lines end as the first one does: in LF, with CRs before it or none, or in CR alone.
 */
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Rejection } from '../../ledger/rejection.js';

/** Lines that follow each other in the file. */
export interface FecLines {
  /** The number of the first one; the header is line 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** Bytes after which a line without an end says that the file is no FEC. */
const LONGEST_LINE = 1_048_576;

const LF = 0x0a;
const CR = 0x0d;

type LineEnd = typeof LF | typeof CR;

/**
 * Lines without their ends, a portion at a time. Throws document_must_be_readable for charsets
 * that are not read, and document_must_fit_the_limits where a line does not end.
 */
export async function* fecLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FecLines> {
  let rest: Uint8Array = new Uint8Array();
  let first = 1;
  let ending: LineEnd | null = null;
  for await (const bytesMore of bytes) {
    let piece = bytesMore;
    if (ending === null) {
      piece = joined(rest, piece);
      rest = new Uint8Array();
      ending = firstEnd(piece);
      if (ending !== null) mustBeText(piece);
    }
    const end = ending === null ? 0 : piece.lastIndexOf(ending) + 1;
    if (ending === null || end === 0) {
      rest = joined(rest, piece);
      if (rest.byteLength > LONGEST_LINE) throw endless();
      continue;
    }
    const whole = joined(rest, piece.subarray(0, end));
    rest = piece.slice(end);
    const lines = decoded(whole, ending).split(String.fromCharCode(ending));
    lines.pop();
    yield { first, lines: lines.map(bare) };
    first += lines.length;
  }
  if (rest.byteLength === 0) return;
  if (ending === null) mustBeText(rest);
  const lines = ending === LF ? [decoded(rest, LF)] : decoded(rest, CR).split('\r');
  yield { first, lines: lines.map(bare) };
}

/** How the first line ends; null where that cannot be seen yet. */
function firstEnd(bytes: Uint8Array): LineEnd | null {
  const end = bytes.findIndex((byte) => byte === LF || byte === CR);
  const byte = bytes[end];
  if (byte === undefined || byte === LF) return byte ?? null;
  const next = bytes.subarray(end).find((each) => each !== CR);
  if (next === undefined) return null;
  return next === LF ? LF : CR;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.byteLength === 0 ? b : Buffer.concat([a, b]);
}

/** Without the end that other systems write, and the mark of the end that some leave. */
function bare(line: string): string {
  const begun = line.startsWith('\n') ? line.slice(1) : line;
  return begun.endsWith('\r') || begun.endsWith('\x1a') ? begun.slice(0, -1) : begun;
}

const UTF8 = new TextDecoder('utf-8');
const LATIN = new TextDecoder('iso-8859-15');
const WINDOWS = new TextDecoder('windows-1252');

function decoded(lines: Uint8Array, ending: LineEnd): string {
  if (isUtf8(lines)) return UTF8.decode(lines);
  let text = '';
  for (let from = 0; from < lines.byteLength; ) {
    const end = lines.indexOf(ending, from);
    const to = end < 0 ? lines.byteLength : end + 1;
    text += decodedLine(lines.subarray(from, to));
    from = to;
  }
  return text;
}

function decodedLine(line: Uint8Array): string {
  if (isUtf8(line)) return UTF8.decode(line);
  const usesControls = line.some((byte) => byte >= 0x80 && byte < 0xa0);
  return (usesControls ? WINDOWS : LATIN).decode(line);
}

/** `JournalCode` in EBCDIC, which begins with these bytes in all its pages. */
const EBCDIC = Buffer.from('d196a4999581', 'hex');

/** Whether the bytes begin as a FEC in a charset that is known and not read. */
export function isUnreadCharset(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  const wide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  return wide || EBCDIC.equals(bytes.subarray(0, EBCDIC.length));
}

function mustBeText(bytes: Uint8Array): void {
  if (/^(\xef\xbb\xbf)?\s*</.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1'))) {
    const detail = 'The XML variant of the FEC is not read. Export it as text, with tabs or "|".';
    throw new Rejection('document_format_must_be_known', '', detail);
  }
  if (!isUnreadCharset(bytes)) return;
  const detail =
    'The file is in EBCDIC or UTF-16. Export it as UTF-8 or ISO 8859-15, or convert it first.';
  throw new Rejection('document_must_be_readable', '', detail);
}

function endless(): Rejection {
  const detail = `A line is longer than ${LONGEST_LINE} bytes: is this a FEC?`;
  return new Rejection('document_must_fit_the_limits', '', detail);
}
