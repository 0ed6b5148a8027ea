/**
 * The tape of some views, to be read: its blocks in order, those of the file and then those that
 * still lie in the views. Opened while the views are held or by their writer, so that what is read
 * of both belongs together.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type { DerivedDatabase } from '../follow/derived-database.js';
import type { Position } from '../ledger/stored.js';
import type { PartyId } from '../ledger/values/party.js';
import {
  type Block,
  BlockDamaged,
  FOOTER_BYTES,
  type Footer,
  readBlock,
  readFooter,
} from './layout.js';
import { HEADER_BYTES, type TapeEnd, tapeFileOf, whyNotTape } from './tape-file.js';
import { aligned, LOST, TAPE_NOTE, tailOf } from './tape-writer.js';

/** There is no tape to read, or it is not as it was written. It says why, and what to do. */
export class TapeUnreadable extends Error {
  override readonly name = 'TapeUnreadable';
}

const ADVICE = 'Run kept rebuild to build it anew.';

/** Where a block is. */
interface BlockPlace {
  readonly footer: Footer;
  /** In the file, from its beginning; null for one that lies in the views. */
  readonly offset: number | null;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

export class Tape {
  private readonly places: readonly BlockPlace[];
  private readonly opened: number | null;
  private readonly file: string;
  /** The largest block of the file, in bytes. */
  private readonly largest: number;
  private parties: readonly PartyId[] | null = null;
  private readonly named = new Map<string, readonly string[]>();

  /** Throws TapeUnreadable where the views have none. */
  constructor(readonly views: DerivedDatabase) {
    const file = tapeFileOf(views.file);
    const note = views.meta(TAPE_NOTE);
    if (note === LOST) throw new TapeUnreadable(`The tape of ${views.file} was lost. ${ADVICE}`);
    const end: TapeEnd | null = note === null ? null : JSON.parse(note);
    const why = file && end ? whyNotTape(file, end) : null;
    if (why !== null) throw new TapeUnreadable(`${why} ${ADVICE}`);
    this.file = file ?? '';
    this.opened = file && end ? openSync(file, 'r') : null;
    const full = this.opened === null || !end ? [] : this.placesIn(this.opened, end);
    this.places = [...full, ...this.tailPlaces()];
    this.largest = full.reduce((most, { footer }) => Math.max(most, footer.bytes), 0);
  }

  /** What each block says that it holds, oldest first. */
  get footers(): readonly Footer[] {
    return this.places.map(({ footer }) => footer);
  }

  /** The position up to and with which events may have made something of it; 0 for none. */
  get upTo(): Position {
    return this.places.at(-1)?.footer.upTo ?? 0;
  }

  /** Room for any block, to be read into again and again. */
  room(): ArrayBuffer {
    return new ArrayBuffer(this.largest);
  }

  /**
   * A block by its number, oldest first. Given room its columns are good until another block is
   * read into it. Throws TapeUnreadable where it is damaged.
   */
  block(number: number, room?: ArrayBuffer): Block {
    const place = this.places[number];
    if (!place) throw new RangeError(`The tape has no block ${number}.`);
    const { footer, offset, bytes } = place;
    try {
      if (bytes) return readBlock(bytes);
      const read = new Uint8Array(room ?? new ArrayBuffer(footer.bytes), 0, footer.bytes);
      this.read(read, offset ?? 0);
      return readBlock(read);
    } catch (error) {
      if (!(error instanceof BlockDamaged)) throw error;
      const which = `Block ${number} of ${this.file}`;
      const span = `of positions ${footer.after + 1} to ${footer.upTo}`;
      throw new TapeUnreadable(`${which}, ${span}, is damaged: ${error.message} ${ADVICE}`);
    }
  }

  /** Reads the last block of the file, which a loss of power harms first. Throws as `block`. */
  lookAtEnd(): void {
    const last = this.places.findLastIndex(({ offset }) => offset !== null);
    if (last >= 0) this.block(last);
  }

  /** Party ids by number; there is none of number 0. */
  get partyIds(): readonly PartyId[] {
    this.parties ??= this.namesIn('party');
    return this.parties;
  }

  /** Voices of tellers by number. */
  get voices(): readonly string[] {
    return this.namesOf('voice');
  }

  /** Currencies by number. */
  get currencies(): readonly string[] {
    return this.namesOf('currency');
  }

  addressOf(number: number): string {
    const row = this.views.one<{ address: string }>(
      'SELECT address FROM address WHERE id = ?',
      number,
    );
    return row?.address ?? '';
  }

  close(): void {
    if (this.opened !== null) closeSync(this.opened);
  }

  /** The blocks of the file, from its end: each says how long it is, and which came before it. */
  private placesIn(opened: number, { end, checksum }: TapeEnd): readonly BlockPlace[] {
    const places: BlockPlace[] = [];
    const bytes = new Uint8Array(FOOTER_BYTES);
    let next = checksum;
    for (let at = end; at > HEADER_BYTES; ) {
      readSync(opened, bytes, 0, FOOTER_BYTES, at - FOOTER_BYTES);
      const footer = readFooter(bytes);
      const offset = at - (footer?.bytes ?? 0);
      if (!footer || footer.checksum !== next || offset < HEADER_BYTES) {
        closeSync(opened);
        throw new TapeUnreadable(`${this.file} is damaged at its byte ${at}. ${ADVICE}`);
      }
      places.push({ footer, offset, bytes: null });
      [at, next] = [offset, footer.before];
    }
    return places.reverse();
  }

  /** The blocks that lie in the views. */
  private tailPlaces(): readonly BlockPlace[] {
    try {
      return tailOf(this.views).map(({ block }) => {
        const bytes = aligned(block);
        return { footer: readBlock(bytes).footer, offset: null, bytes };
      });
    } catch (error) {
      this.close();
      if (!(error instanceof BlockDamaged)) throw error;
      throw new TapeUnreadable(
        `The end of the tape in ${this.views.file} is damaged: ${error.message} ${ADVICE}`,
      );
    }
  }

  private read(into: Uint8Array, offset: number): void {
    if (this.opened === null) throw new BlockDamaged('Its file is gone.');
    for (let read = 0; read < into.byteLength; ) {
      const more = readSync(this.opened, into, read, into.byteLength - read, offset + read);
      if (more === 0) throw new BlockDamaged('It is cut off.');
      read += more;
    }
  }

  private namesOf(table: 'voice' | 'currency'): readonly string[] {
    const known = this.named.get(table) ?? this.namesIn(table);
    this.named.set(table, known);
    return known;
  }

  private namesIn(table: 'party' | 'voice' | 'currency'): readonly string[] {
    const names: string[] = [];
    const rows = this.views.each<{ id: number; name: string }>(
      `SELECT id, ${table} AS name FROM ${table}`,
    );
    for (const { id, name } of rows) names[id] = name;
    return names;
  }
}

/**
 * Why the tape of views cannot be read on, in a sentence; null where it can. It looks at what the
 * views note of it and at the last block of its file: the others are looked at when they are read.
 */
export function whyNoTape(views: DerivedDatabase): string | null {
  try {
    const tape = new Tape(views);
    try {
      tape.lookAtEnd();
    } finally {
      tape.close();
    }
    return null;
  } catch (error) {
    if (error instanceof TapeUnreadable) return error.message;
    throw error;
  }
}
