/**
 * Reads a document made to cost much, in a process of its own: `hostile.js <shape> <MB>`. Says how
 * many milliseconds of processor time it took, and at most how many MB of memory.
 */

import type { Reader } from '../../src/intake/format.js';
import { Rejection } from '../../src/ledger/rejection.js';
import { say } from '../child.js';
import { HOSTILE_SHAPES, type HostileShape } from '../make-hostile.js';

const [name = '', megabytes = '1'] = process.argv.slice(2);
const shape = HOSTILE_SHAPES.find((each) => each.name === name);
if (!shape) throw new Error(`There is no shape ${name}.`);

const READER: Reader = {
  ...{ teller: 'bench', partyOf: () => '0'.repeat(32), owner: '0002:552100554' },
};
const PIECE = 262_144;

/** What is measured is warm. */
const WARM_UP = 500_000;
await read(shape, [...inPieces(shape, WARM_UP)]);

const pieces = [...inPieces(shape, Number(megabytes) * 1_000_000)];
const begun = process.cpuUsage();
const parts = await read(shape, pieces);
const { user, system } = process.cpuUsage(begun);
say({ ms: (user + system) / 1000, mb: process.resourceUsage().maxRSS / 1024, parts });

async function read({ format }: HostileShape, of: readonly Uint8Array[]): Promise<number> {
  let count = 0;
  try {
    for await (const _ of format.read(given(of), READER)) count += 1;
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
  }
  return count;
}

async function* given(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function* inPieces({ text }: HostileShape, bytes: number): Generator<Uint8Array> {
  let waiting: string[] = [];
  let size = 0;
  for (const each of text(bytes)) {
    waiting.push(each);
    size += each.length;
    if (size < PIECE) continue;
    yield Buffer.from(waiting.join(''));
    [waiting, size] = [[], 0];
  }
  if (size > 0) yield Buffer.from(waiting.join(''));
}
