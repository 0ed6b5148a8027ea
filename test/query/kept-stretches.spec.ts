/** What was read of a large professional is kept for other processes, and never trusted blindly. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import { PROJECTIONS } from '../../src/projector/projections/list.js';
import { keptFolderOf, Views, viewsFile } from '../../src/projector/views/views.js';
import { removeViews } from '../../src/projector/views/live-views.js';
import { keepStretches, keptStretches } from '../../src/query/large/kept-stretches.js';
import { OwnStretches } from '../../src/query/large/own-stretches.js';
import { temporaryFolder } from '../temporary-folder.js';
import { manyDeals, ONE } from './many-deals.js';

/** So many rows are a block of the tape: it has an end from the first events on. */
const BLOCK_ROWS = 1;
const STRETCH = 4;

describe('what was read of a large professional', () => {
  const [told = []] = fc.sample(manyDeals, { numRuns: 1, seed: 11 });
  let dir: string;
  let views: Views;

  beforeEach(() => {
    dir = temporaryFolder();
    views = viewsOf(dir, told.length);
  });

  afterEach(() => {
    views.close();
    rmSync(dir, { recursive: true, force: true });
  });

  function viewsOf(folder: string, events: number): Views {
    const made = new Views(viewsFile(folder));
    const writer = new ViewWriter(made, PROJECTIONS, BLOCK_ROWS);
    made.transaction(() => writer.apply(told.slice(0, events)));
    return made;
  }

  function readAnew() {
    const own = new OwnStretches(views, ONE, STRETCH);
    return { own, all: own.at(views.checkpoint) };
  }

  function fileOf(party: string): string {
    return join(keptFolderOf(views.file) ?? '', party);
  }

  it('given it was kept, when another process reads, then it is the same', () => {
    const { own, all } = readAnew();
    expect(all.length).toBeGreaterThan(1);

    own.keep();

    const kept = keptStretches(views, ONE);
    expect(kept?.readAt).toBe(views.checkpoint);
    expect([...(kept?.promisor ?? []), ...(kept?.promisee ?? [])]).toEqual(all);
    expect(readAnew().all).toEqual(all);
  });

  it('given any byte of it was changed, then it is read anew', () => {
    const { own, all } = readAnew();
    own.keep();
    const bytes = readFileSync(fileOf(ONE));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        writeFileSync(fileOf(ONE), changed);
        expect(keptStretches(views, ONE)).toBeNull();
      }),
      { numRuns: 50 },
    );
    writeFileSync(fileOf(ONE), bytes.subarray(0, 3));
    expect(keptStretches(views, ONE)).toBeNull();
    expect(readAnew().all).toEqual(all);
  });

  it('given the views were built anew, or it is of another party, then it is none of theirs', () => {
    readAnew().own.keep();
    const bytes = readFileSync(fileOf(ONE));
    const other = 'ab'.repeat(16);
    writeFileSync(fileOf(other), bytes);
    expect(keptStretches(views, other)).toBeNull();

    views.close();
    removeViews(dir);
    expect(readdirSync(dir).filter((name) => name.startsWith('large'))).toEqual([]);
    views = viewsOf(dir, told.length);
    keepStretches(views, other, { readAt: 1, promisor: [], promisee: [] });
    writeFileSync(fileOf(ONE), bytes);
    expect(keptStretches(views, ONE)).toBeNull();
  });

  it('given it is of a later state than is read, then it is read anew', () => {
    const { all } = readAnew();
    const later = { readAt: views.checkpoint + 1, promisor: [], promisee: [] };
    keepStretches(views, ONE, later);
    expect(readAnew().all).toEqual(all);
  });

  it('given no room is left, then what was kept first goes', () => {
    const [one, other] = ['ab'.repeat(16), 'cd'.repeat(16)];
    const read = { readAt: 1, promisor: [], promisee: [] };
    keepStretches(views, one ?? '', read);
    keepStretches(views, other ?? '', read, 1);
    expect(readdirSync(keptFolderOf(views.file) ?? '')).toEqual([other]);
  });

  it('given views in memory, then nothing is kept', () => {
    const inMemory = new Views(':memory:');
    keepStretches(inMemory, ONE, { readAt: 0, promisor: [], promisee: [] });
    expect(keptStretches(inMemory, ONE)).toBeNull();
    inMemory.close();
  });
});
