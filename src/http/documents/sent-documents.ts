/**
 * The documents in a request: its body, or the files of a form. Each is brought to a temporary file
 * before it is read; one at a time, so that a form of many needs the room of the largest.
 */
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DocumentFile } from '../../documents/document-file.js';
import { type Problem, problemOf } from '../../intake/format.js';
import { PARTY_MAP_LIMITS } from '../../intake/party-map-file.js';
import { Rejection } from '../../ledger/rejection.js';
import { HttpProblem } from '../server/problem.js';

/** Files of one form. */
export const MAX_FILES = 100;

/** What the party map may be called in a form; `tiers` is its former name. */
const PARTY_MAP_FIELDS: readonly string[] = ['parties', 'tiers'];

/** A document that came, or why it did not; its party map came before it in the same form. */
export type Sent =
  | { readonly document: DocumentFile; readonly partyMap?: Uint8Array }
  | { readonly file: string; readonly problem: Problem };

export interface AskedOfDocuments {
  /** Bytes of one document. */
  readonly limit: number;
  /** Throws a Rejection where the file is no party map. */
  readonly checkPartyMap: (file: Uint8Array) => Promise<void>;
  /** Hears of what else a form says, before the files that come after it. */
  readonly onField?: (name: string, value: string) => void;
}

/** Throws where a body that is one document is too large or breaks off. */
export async function* sentDocuments(
  request: FastifyRequest,
  body: unknown,
  asked: AskedOfDocuments & { readonly name: string | undefined },
): AsyncGenerator<Sent> {
  if (request.isMultipart()) yield* filesOfForm(request, asked);
  else {
    const name = asked.name ?? nameIn(request.headers['content-disposition']);
    yield { document: await spoolBody(streamOf(body), plainName(name), asked.limit) };
  }
}

/** JSON is read whole before it gets here; no body at all is an empty document. */
function streamOf(body: unknown): Readable {
  if (body instanceof Readable) return body;
  return Readable.from(Buffer.isBuffer(body) ? [body] : []);
}

async function spoolBody(stream: Readable, name: string, limit: number): Promise<DocumentFile> {
  try {
    return await DocumentFile.spool(stream, name, limit);
  } catch (error) {
    // Only a body that broke off is the caller's: a limit answers for itself.
    if (error instanceof Rejection || !stream.readableAborted) throw roomless(error);
    throw new HttpProblem('request_must_be_well_formed', 'The body broke off.');
  }
}

const logger = new Logger('Intake');

/** Seconds after which a document may come again that found no room. */
const AGAIN_S = 5;

/** A disk that is full or fails, or too many open files, pass: the document may come again. */
function roomless(error: unknown): unknown {
  // Node's errors of the file system are of no class that could be asked for.
  const ofSystem = typeof error === 'object' && error !== null && 'syscall' in error;
  if (!ofSystem || !('code' in error) || error.code === 'ECONNRESET') return error;
  logger.error(`A document found no room while it was read: ${error.code} in ${error.syscall}.`);
  return new HttpProblem('ledger_must_be_available', undefined, AGAIN_S);
}

async function* filesOfForm(
  request: FastifyRequest,
  { limit, checkPartyMap, onField }: AskedOfDocuments,
): AsyncGenerator<Sent> {
  let partyMap: Uint8Array | undefined;
  const limits = {
    files: MAX_FILES + 1,
    fields: 10,
    fieldSize: PARTY_MAP_LIMITS.bytes,
    parts: 200,
  };
  let files = 0;
  try {
    for await (const part of request.parts({ limits: { ...limits, fileSize: limit + 1 } })) {
      if (PARTY_MAP_FIELDS.includes(part.fieldname)) {
        partyMap = part.type === 'file' ? await bytesIn(part) : bytesOf(part.value);
        await checkPartyMap(partyMap);
      } else if (part.type === 'file') {
        files += 1;
        if (files > MAX_FILES) throw TOO_MANY;
        yield { ...(await spoolPart(part, limit)), ...(partyMap && { partyMap }) };
      } else if (typeof part.value === 'string') onField?.(part.fieldname, part.value);
    }
  } catch (error) {
    // What came before it was read and is reported.
    yield { file: '', problem: problemInForm(error) };
  }
}

function bytesOf(value: unknown): Buffer {
  return Buffer.from(typeof value === 'string' ? value : '');
}

async function bytesIn(part: MultipartFile): Promise<Uint8Array> {
  const file = await spoolFile(part, PARTY_MAP_LIMITS.bytes);
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of file.bytes()) pieces.push(piece);
    return Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}

/** One file that is too large loses no other: it is read to its end and dropped. */
async function spoolPart(part: MultipartFile, limit: number): Promise<Sent> {
  try {
    return { document: await spoolFile(part, limit) };
  } catch (error) {
    return { file: plainName(part.filename), problem: problemOf(error) };
  }
}

async function spoolFile({ file, filename }: MultipartFile, limit: number): Promise<DocumentFile> {
  try {
    const pieces = file.iterator({ destroyOnReturn: false });
    return await DocumentFile.spool(pieces, plainName(filename), limit);
  } catch (error) {
    throw roomless(error);
  } finally {
    file.resume();
  }
}

const TOO_MANY = new Rejection(
  'body_must_fit_the_limits',
  '',
  `A form holds at most ${MAX_FILES} files; those after them were not read.`,
);

function problemInForm(error: unknown): Problem {
  if (error instanceof Rejection) return problemOf(error);
  const isLimit = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  if (isLimit) return problemOf(TOO_MANY);
  if (error instanceof Error && /multipart|form|boundary|closed/i.test(error.message)) {
    return problemOf(new Rejection('document_must_be_readable', '', 'The form breaks off here.'));
  }
  throw error;
}

/** RFC 6266, as far as clients that send documents use it. */
function nameIn(disposition: string | undefined): string {
  return /\bfilename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? '';
}

/**
 * A name without its folders and of bounded length: it is shown, and its ending looked at. Empty
 * where there is none: a form in which no file was chosen sends one without a name.
 */
function plainName(name: string | undefined): string {
  return (name ?? '').replace(/^.*[/\\]/, '').slice(-200);
}
