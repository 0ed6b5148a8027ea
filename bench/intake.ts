/** intake: documents told to a ledger on SQLite, beside their reader alone and the bare parse. */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { measureIn } from './child.js';
import { type Bench, figureOf, inTurn } from './figure.js';
import { removeFolder, temporaryFolder } from './folder.js';
import { FEC_NAME, fecFile } from './make-fec.js';

const FEC_ROWS = 50_000;
const UBL_INVOICES = 2_000;
const RUNS = 3;

/** Each figure with what it measures and what it is measured against. */
const FIGURES = [
  {
    ...{ name: 'intake-fec', unit: 'rows/s', what: 'fec-told', against: 'fec-split' },
    reference: 'lines and cells of the same file split, and nothing else',
    limit:
      'Of five rows two become events and an allocation is a third; see ingest-bulk for those.',
  },
  {
    ...{ name: 'intake-fec-reader', unit: 'rows/s', what: 'fec-read', against: 'fec-split' },
    reference: 'lines and cells of the same file split, and nothing else',
    limit: 'Days, amounts and accounts of each row, hashes of those of clients and suppliers.',
  },
  {
    ...{ name: 'intake-ubl', unit: 'invoices/s', what: 'ubl-told', against: 'ubl-saxes' },
    reference: 'saxes over the same files, opened and read as the intake does',
    limit: 'A file for each invoice: hashed, looked at, read, told in a transaction of its own.',
  },
  {
    ...{ name: 'intake-ubl-reader', unit: 'invoices/s', what: 'ubl-read', against: 'ubl-saxes' },
    reference: 'saxes over the same files, opened and read as the intake does',
    limit: 'The parser, and the tree of elements that paths are looked up in.',
  },
] as const;

export const intake: Bench = {
  names: FIGURES.map(({ name }) => name),
  async run(say) {
    const dir = temporaryFolder();
    try {
      const fec = join(dir, FEC_NAME);
      await pipeline(Readable.from(linesOf(FEC_ROWS)), createWriteStream(fec));
      const perSecond = async (what: string): Promise<number> => {
        const of = what.startsWith('fec') ? fec : String(UBL_INVOICES);
        return (await measureIn('./servers/intake.js', [what, of])).perSecond ?? Number.NaN;
      };
      const figures = [];
      for (const { what, against, ...asked } of FIGURES) {
        say(asked.name);
        const runs = await inTurn(
          RUNS,
          () => perSecond(what),
          () => perSecond(against),
        );
        figures.push(figureOf(asked, runs));
      }
      return figures;
    } finally {
      removeFolder(dir);
    }
  },
};

function* linesOf(rows: number): Generator<string> {
  for (const line of fecFile(rows)) yield `${line}\r\n`;
}
