/**
 * Programs that nobody here wrote check the log of a real ledger over HTTP, and what it gives of an
 * entry. Where the machine lacks a program it is skipped, and counted.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consistencyProof } from '../../src/audit/tree/proofs.js';
import { hashAtInTiles, type TilePlace, tilePath, tilesOf } from '../../src/audit/tree/tiles.js';
import { parseCheckpoint } from '../../verify/checkpoint.js';
import { parseNote } from '../../verify/note.js';
import { parseProof } from '../../verify/proof.js';
import { deal, FIRMS, type Reading, startReading } from '../http/read/reading.js';
import { until } from '../store/kurrent/given.js';
import { temporaryFolder } from '../temporary-folder.js';
import { consistencyFile } from './given.js';
import { PROGRAMS, runBeside } from './programs.js';

let reading: Reading;
let log: string;
let given: string;
let vkey: string;

/** Tells of so many invoices, and waits until a checkpoint covers them. */
async function tell(of: string, count: number): Promise<readonly string[]> {
  const numbers = Array.from({ length: count }, (_, n) => `${of}${n}`);
  const entries = await reading.tell(
    ...numbers.flatMap((number) => deal({ number, seller: FIRMS[0] })),
  );
  const size = reading.log.served.size;
  await until(() => reading.log.served.size >= size + count);
  return entries;
}

async function read(path: string): Promise<Buffer> {
  const response = await fetch(`${log}/${path}`);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** The hashes between two heads, reckoned from the tiles that are served. */
async function consistency(old: number, size: number): Promise<readonly Buffer[]> {
  const tiles = new Map<string, Buffer>();
  for (const tile of tilesOf(size)) tiles.set(tilePath(tile), await read(tilePath(tile)));
  const inTiles = (tile: TilePlace): Buffer => tiles.get(tilePath(tile)) ?? Buffer.alloc(0);
  return consistencyProof(old, size, hashAtInTiles(size, inTiles));
}

function sizeOf(checkpoint: Buffer): number {
  return Number(parseCheckpoint(parseNote(checkpoint).text).size);
}

beforeAll(async () => {
  [reading, given] = [await startReading({ log: 'public' }), temporaryFolder()];
  log = `${reading.url}/log`;
  const [entry = ''] = await tell('A', 40);
  const old = await read('checkpoint');
  await tell('B', 260);
  [vkey = ''] = (await read('keys')).toString().split('\n');
  const path = `/v1/entries/${encodeURIComponent(entry)}/proof`;
  const { text: proof } = await reading.get(path, 'operator');
  const [, ...below] = proof.split('\n\n');
  const checkpoint = below.join('\n\n');
  const hashes = await consistency(sizeOf(old), sizeOf(Buffer.from(checkpoint)));
  const files = {
    'proof.tlog-proof': proof,
    entry: parseProof(proof).extra ?? '',
    'old-checkpoint': old,
    consistency: consistencyFile(sizeOf(old), hashes, checkpoint),
  };
  for (const [name, contents] of Object.entries(files)) writeFileSync(join(given, name), contents);
}, 120_000);
afterAll(() => reading?.close());

describe.each(PROGRAMS)('$name', ({ name, found, prepare }) => {
  const maybe = found ? describe : describe.skip;

  maybe(`(${found ?? `${name} is not here`})`, () => {
    it('accepts the log that is served, a proof of an entry, and that it only grew', async () => {
      const [program = '', ...args] = prepare(temporaryFolder());
      const { stdout, status } = await runBeside(program, [...args, log, given, vkey]);
      expect({ stdout, status }).toEqual({
        stdout: `${sizeOf(await read('checkpoint'))} entries, all as the checkpoint says\n`,
        status: 0,
      });
    }, 300_000);
  });
});
