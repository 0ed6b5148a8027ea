/**
 * One measurement of intake in a process of its own: `intake.js <what> <file or count>`. Says how
 * many rows or invoices a second.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { Identities } from '../../src/command/identities.js';
import { Ledger } from '../../src/command/ledger.js';
import type { Access } from '../../src/command/speaker.js';
import { DocumentFile } from '../../src/documents/document-file.js';
import { Taking } from '../../src/documents/taking.js';
import { ubl } from '../../src/intake/einvoice/ubl.js';
import { fec } from '../../src/intake/fec/fec.js';
import type { Format, Reader } from '../../src/intake/format.js';
import { FORMATS } from '../../src/intake/formats.js';
import { closeParts, openParts } from '../../src/open-ledger.js';
import { say } from '../child.js';
import { removeFolder, temporaryFolder } from '../folder.js';
import { FEC_OWNER } from '../make-fec.js';
import { ublInvoice } from '../make-ubl.js';

const [what = '', of = ''] = process.argv.slice(2);

const ACCESS: Access = {
  ...{ keyId: '', role: 'operator', teller: 'bench', parties: new Set() },
  ...{ anyParty: true, source: 'ledger', owner: 'teller/bench', vetting: 'known' },
};

/** For a reader without a ledger: the hash of a party is then left out of what is measured. */
const ALONE: Reader = { teller: 'bench', partyOf: () => '0'.repeat(32), owner: FEC_OWNER };

/** Invoices told before the clock starts, so that what is measured is warm. */
const WARM_UP = 200;

const dir = temporaryFolder();
try {
  say({ perSecond: await measured() });
} finally {
  removeFolder(dir);
}

async function measured(): Promise<number> {
  switch (what) {
    case 'fec-split':
      return timed(async () => {
        let cells = 0;
        const lines = readFileSync(of, 'utf8').split('\r\n');
        for (const line of lines) cells += line.split('\t').length;
        return cells > 0 ? lines.length - 2 : 0;
      });
    case 'fec-read':
      return timed(async () => read(fec, of));
    case 'fec-told':
      return inLedger((ledger) => timed(async () => told(ledger, of, 'rows')));
    case 'ubl-saxes':
      return overInvoices((files) => timed(async () => each(files, parsed)));
    case 'ubl-read':
      return overInvoices((files) => timed(async () => each(files, (file) => read(ubl, file))));
    case 'ubl-told':
      return overInvoices((files) =>
        inLedger(async (ledger) => {
          const tell = (file: string): Promise<number> => told(ledger, file, null);
          await each(files.slice(0, WARM_UP), tell);
          return timed(async () => each(files.slice(WARM_UP), tell));
        }),
      );
    default:
      throw new Error(`There is no measurement ${what}.`);
  }
}

/** How many a second. */
async function timed(work: () => Promise<number>): Promise<number> {
  const begun = performance.now();
  const count = await work();
  return count / ((performance.now() - begun) / 1000);
}

async function each(
  files: readonly string[],
  work: (file: string) => Promise<unknown>,
): Promise<number> {
  for (const file of files) await work(file);
  return files.length;
}

async function overInvoices(work: (files: readonly string[]) => Promise<number>): Promise<number> {
  const files: string[] = [];
  for (let i = 0; i < Number(of); i++) {
    files.push(join(dir, `${i}.xml`));
    await writeFile(join(dir, `${i}.xml`), ublInvoice(i));
  }
  return work(files);
}

/** Reads without telling; the rows of a FEC, by its own figure, or the messages of an invoice. */
async function read(format: Format, file: string): Promise<number> {
  let rows = 0;
  for await (const part of format.read(createReadStream(file), ALONE)) {
    if ('problem' in part) throw new Error(part.problem.detail);
    if ('figure' in part && part.figure.name === 'rows') rows = Number(part.figure.value);
  }
  return rows;
}

async function parsed(file: string): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let elements = 0;
  parser.on('opentag', () => {
    elements++;
  });
  for await (const piece of createReadStream(file, 'utf8')) parser.write(String(piece));
  parser.close();
  if (elements === 0) throw new Error(`${file} holds no element.`);
}

async function inLedger(work: (ledger: Ledger) => Promise<number>): Promise<number> {
  const parts = await openParts(join(dir, 'ledger'));
  try {
    return await work(new Ledger(parts.store, parts.keys, new Identities(parts.partyIds)));
  } finally {
    await closeParts(parts);
  }
}

/** Takes a document in; the value of a figure of it. Throws where anything is refused. */
async function told(ledger: Ledger, path: string, counted: string | null): Promise<number> {
  const file = await DocumentFile.open(path);
  let count = 0;
  try {
    const taking = new Taking(file, {
      formats: FORMATS,
      reader: {
        teller: ACCESS.teller,
        partyOf: (identifier) => ledger.identities.read(identifier, '').party,
      },
      tell: (messages) => ledger.tellEach(messages, ACCESS),
      fault: (error) => {
        throw error;
      },
    });
    for await (const finding of taking.findings()) {
      if (finding.status === 'figure' && finding.name === counted) count = Number(finding.value);
    }
    const { rejected } = taking.report.counts;
    if (rejected > 0) throw new Error(`${rejected} parts of ${path} were refused.`);
    return count;
  } finally {
    await file.close();
  }
}
