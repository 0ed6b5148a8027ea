/** A tape of which any byte may be another: it says what was told, or that it is damaged. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Position, StoredEvent } from '../../src/ledger/stored.js';
import { PROJECTIONS } from '../../src/projector/projections/list.js';
import { ViewWriter } from '../../src/projector/views/view-writer.js';
import { Views, viewsFile } from '../../src/projector/views/views.js';
import { FOOTER_BYTES, readFooter } from '../../src/tape/layout.js';
import { openTape } from '../../src/tape/open-tape.js';
import { Tape, TapeUnreadable, whyNoTape } from '../../src/tape/tape.js';
import { tapeFileOf } from '../../src/tape/tape-file.js';
import { passedBy } from '../../src/tape/within-stride.js';
import { temporaryFolder } from '../temporary-folder.js';
import { folded, onTape, overDays, tapedViews } from './taped.js';

/** A long history, the same every time. */
const [EVENTS = []] = fc
  .sample(overDays(80), { numRuns: 40, seed: 42 })
  .toSorted((one, other) => other.length - one.length);

/** The last but one lies within a stride. */
const POSITIONS = [23, EVENTS.length - 1, EVENTS.length];

/** What is known at a position: every promise, and how many events were passed over. */
function toldBy(dir: string, position: Position): string {
  const { tape, views, close } = openTape(dir);
  try {
    return JSON.stringify([passedBy(tape, position).passed, ...onTape(views, position)]);
  } finally {
    close();
  }
}

/** Whether a tape that says something says what was told. */
function isHonest(dir: string, told: readonly string[]): boolean {
  return POSITIONS.every((position, i) => {
    try {
      return toldBy(dir, position) === told[i];
    } catch (error) {
      if (error instanceof TapeUnreadable) return true;
      throw error;
    }
  });
}

/** Views with a tape of several blocks in a folder of their own. */
function tapedIn(dir: string, events = EVENTS, blockRows = 4): string {
  const file = viewsFile(dir);
  tapedViews(events, { sizes: [5], blockRows, file }).close();
  return tapeFileOf(file) ?? '';
}

/** Where the footers of a tape's file begin, the last first. */
function footersIn(bytes: Buffer): readonly number[] {
  const begins: number[] = [];
  for (let end = bytes.length; end > FOOTER_BYTES; ) {
    begins.push(end - FOOTER_BYTES);
    end -= readFooter(bytes.subarray(end - FOOTER_BYTES, end))?.bytes ?? end;
  }
  return begins;
}

describe('a tape of which a byte was changed', () => {
  const dir = temporaryFolder();
  let file = '';
  let bytes = Buffer.alloc(0);
  let told: readonly string[] = [];

  beforeAll(() => {
    file = tapedIn(dir);
    bytes = readFileSync(file);
    told = POSITIONS.map((position) => toldBy(dir, position));
    for (const [i, position] of POSITIONS.entries()) {
      expect(JSON.parse(told[i] ?? '').slice(1)).toEqual(folded(EVENTS, position));
    }
  });

  /** Bytes that, changed, make the tape say something else. */
  function unnoticed(places: Iterable<number>): readonly number[] {
    const found: number[] = [];
    for (const place of places) {
      const harmed = Buffer.from(bytes);
      harmed[place] = (harmed[place] ?? 0) ^ (place % 2 === 0 ? 0x40 : 0xff);
      writeFileSync(file, harmed);
      if (!isHonest(dir, told)) found.push(place);
    }
    return found;
  }

  it('in a footer, which says what may be passed over, is noticed', () => {
    const footers = footersIn(bytes);
    expect(footers.length).toBeGreaterThan(3);
    const places = footers.flatMap((begin) =>
      Array.from({ length: FOOTER_BYTES }, (_, i) => begin + i),
    );
    expect(unnoticed(places)).toEqual([]);
  });

  it('anywhere else is noticed', () => {
    const places = Array.from({ length: 100 }, (_, i) => Math.floor((i * bytes.length) / 100));
    expect(unnoticed(places)).toEqual([]);
  });
});

describe('a tape whose end lies in the views', () => {
  it('given a byte of that changed, is damaged, and is not gone on with', () => {
    const dir = temporaryFolder();
    tapedIn(dir, EVENTS.slice(0, -1), 1000);
    const views = new Views(viewsFile(dir));
    views.run('UPDATE tape_tail SET block = zeroblob(length(block))');
    expect(whyNoTape(views)).toMatch(
      /^The end of the tape in .+views-\d+\.db is damaged: .+rebuild/,
    );
    const writer = new ViewWriter(views, PROJECTIONS, 4);
    const next = EVENTS.slice(-1);
    expect(next).toHaveLength(1);
    views.transaction(() => writer.apply(next));
    expect(() => new Tape(views)).toThrow(/was lost/);
    views.close();
  });
});

describe('a tape beside views of another history that began alike', () => {
  it('is noticed, though its id is theirs', () => {
    const [dir, other] = [temporaryFolder(), temporaryFolder()];
    const half = Math.floor(EVENTS.length / 2);
    const file = tapedIn(dir, EVENTS.slice(0, half));
    cpSync(dir, other, { recursive: true });
    const goOn = (folder: string, events: readonly StoredEvent[]): void => {
      const views = new Views(viewsFile(folder));
      const writer = new ViewWriter(views, PROJECTIONS, 4);
      for (const event of events) views.transaction(() => writer.apply([event]));
      views.close();
    };
    goOn(dir, EVENTS.slice(half));
    // The same events, recorded a day later.
    goOn(
      other,
      EVENTS.slice(half).map((event) => ({ ...event, recordedAt: event.recordedAt + 86_400_000 })),
    );
    const theirs = readFileSync(tapeFileOf(viewsFile(other)) ?? '');
    expect(theirs.length).toBe(readFileSync(file).length);
    writeFileSync(file, theirs);
    expect(() => openTape(dir)).toThrow(/is damaged at its byte/);
  });
});
