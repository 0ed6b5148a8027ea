/** Takes bytes in as a document, on a ledger of the test's. */
import { Readable } from 'node:stream';
import type { Ledger } from '../../src/command/ledger.js';
import type { Access } from '../../src/command/speaker.js';
import { DocumentFile } from '../../src/documents/document-file.js';
import type { DocumentReport, Finding } from '../../src/documents/finding.js';
import { Taking, type TakingOptions } from '../../src/documents/taking.js';
import { ALL_FORMATS } from '../../src/http/documents/all-formats.js';

export interface Taken {
  readonly report: DocumentReport;
  readonly findings: readonly Finding[];
}

export interface Given extends Partial<TakingOptions> {
  readonly access: Access;
  readonly dryRun?: boolean;
  readonly name?: string;
}

export function optionsFor(ledger: Ledger, { access, dryRun = false, ...more }: Given) {
  const options: TakingOptions = {
    formats: ALL_FORMATS,
    reader: {
      teller: access.teller,
      partyOf: (identifier) => ledger.identities.read(identifier, '').party,
    },
    tell: (messages) => ledger.tellEach(messages, access, { dryRun }),
    fault: (error) => {
      throw error;
    },
    ...more,
  };
  return options;
}

export function fileOf(bytes: Uint8Array | string, name = ''): Promise<DocumentFile> {
  return DocumentFile.spool(Readable.from([Buffer.from(bytes)]), name);
}

export async function take(
  ledger: Ledger,
  bytes: Uint8Array | string | DocumentFile,
  given: Given,
): Promise<Taken> {
  const file = bytes instanceof DocumentFile ? bytes : await fileOf(bytes, given.name);
  const taking = new Taking(file, optionsFor(ledger, given));
  const findings: Finding[] = [];
  try {
    for await (const finding of taking.findings()) findings.push(finding);
  } finally {
    await file.close();
  }
  return { report: taking.report, findings };
}
