/** What a form with files brought: its fields, and its documents, each in a temporary file. */
import type { FastifyRequest } from 'fastify';
import type { DocumentFile } from '../../../src/documents/document-file.js';
import type { Missed } from '../../../src/http/documents/document-answers.js';
import { sentDocuments } from '../../../src/http/documents/sent-documents.js';
import { Rejection } from '../../../src/ledger/rejection.js';

export interface Received {
  readonly fields: ReadonlyMap<string, string>;
  readonly documents: readonly DocumentFile[];
  /** Files that did not come, each with why. */
  readonly missed: readonly Missed[];
}

interface Bounds {
  /** Bytes of one document. */
  readonly each: number;
  /** Bytes of all documents of one form. */
  readonly all: number;
}

/**
 * Brings the documents of a form to temporary files, which whoever gets them closes. `mustBeOurs`
 * looks at the fields before a second file is read, and throws where the form is none of ours.
 */
export async function receive(
  request: FastifyRequest,
  { each, all }: Bounds,
  mustBeOurs: (fields: ReadonlyMap<string, string>) => void,
): Promise<Received> {
  const fields = new Map<string, string>();
  const documents: DocumentFile[] = [];
  const missed: Missed[] = [];
  const asked = { name: undefined, limit: each, checkPartyMap: noPartyMap };
  const onField = (name: string, value: string) => fields.set(name, value);
  let bytes = 0;
  try {
    for await (const sent of sentDocuments(request, undefined, { ...asked, onField })) {
      if ('document' in sent) documents.push(sent.document);
      else missed.push({ file: sent.file, refused: sent.problem });
      mustBeOurs(fields);
      const last = 'document' in sent ? sent.document : null;
      const isNone = last?.size === 0 && last.name === '';
      bytes += last?.size ?? 0;
      if (!last || (!isNone && bytes <= all)) continue;
      documents.pop();
      bytes -= last.size;
      await last.close();
      if (!isNone) missed.push({ file: last.name, refused: tooMuch(all) });
    }
    mustBeOurs(fields);
    return { fields, documents, missed };
  } catch (error) {
    await closeAll(documents);
    throw error;
  }
}

export async function closeAll(documents: readonly DocumentFile[]): Promise<void> {
  for (const document of documents) await document.close();
}

async function noPartyMap(): Promise<void> {
  throw new Rejection('document_must_be_readable', '', 'A page takes no party map.');
}

function tooMuch(bytes: number): Missed['refused'] {
  const code = 'document_must_fit_the_limits';
  const detail = `The files together are larger than ${bytes} bytes; bring this one in by itself.`;
  return { code, pointer: '', detail };
}
