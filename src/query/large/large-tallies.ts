/**
 * The sums behind the scores of professionals with very many promises. A process holds what it read
 * of them, and what each stretch of promises came to by a question, so that after a change only the
 * stretches are read and weighed again in which something has changed.
 */
import { LRUCache } from 'lru-cache';
import type { Question } from '../../../projections/score/evidence.js';
import {
  countRows,
  emptyRows,
  emptyRowsBeside,
  type Rows,
} from '../../../projections/score/rows.js';
import { emptyTally, mergeTally, type Tally } from '../../../projections/score/tally.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';
import { presentOf } from '../time/present.js';
import { largest } from './largest.js';
import { OwnStretches } from './own-stretches.js';
import { type PromiseStretch, tallyOfStretch } from './stretch.js';

export interface LargeSizes {
  /** Of more promises than this a professional is large: below it, reading all is as quick. */
  readonly many: number;
  /** Promises that are read again where one of them has changed. */
  readonly stretch: number;
  /** Promises whose columns, and whose sums, a process holds at most: some 60 and 100 MB. */
  readonly held: number;
}

const SIZES: LargeSizes = { many: 2000, stretch: 500, held: 200_000 };

/** Professionals of whom it is known that they have more than is held. */
const MOST_TOO_LARGE = 1000;

/** What stretches came to by one question. */
interface HeldTallies {
  readonly rows: Rows;
  readonly of: Map<PromiseStretch, Tally>;
}

export class LargeTallies {
  private views: Views | null = null;
  private readonly parties: LRUCache<PartyId, OwnStretches>;
  private readonly tallies: LRUCache<string, HeldTallies>;
  /** Who has more than is held. */
  private readonly tooLarge = new LRUCache<PartyId, true>({ max: MOST_TOO_LARGE });

  constructor(private readonly sizes = SIZES) {
    this.parties = new LRUCache({ maxSize: sizes.held });
    this.tallies = new LRUCache({ maxSize: sizes.held });
  }

  /**
   * The tally of all promises of these party ids, which are one professional; null where nothing
   * of them is held: they are few, or too many. `asked`: names the question and what else sums
   * hang on.
   */
  of(views: Views, parties: readonly PartyId[], asked: string, question: Question): Tally | null {
    if (!this.mayHold(views, parties)) return null;
    const stretches = this.stretchesOf(views, parties);
    const held = this.tallies.get(asked) ?? { rows: emptyRows(), of: new Map() };
    const now = new Map<PromiseStretch, Tally>();
    for (const stretch of stretches) {
      const tally = held.of.get(stretch) ?? tallyOfStretch(stretch, question, held.rows);
      now.set(stretch, tally);
    }
    const size = Math.max(1, promisesIn(stretches));
    if (size <= this.sizes.held) this.tallies.set(asked, { rows: held.rows, of: now }, { size });
    const found = [...now.values()];
    const rows = found.reduce((sum, { payment }) => sum + countRows(payment.evidence.rows), 0);
    const all = emptyTally(emptyRowsBeside(held.rows, rows));
    for (const tally of found) mergeTally(all, tally);
    return all;
  }

  /** Who is worth being read before anybody asks: as many of the largest as half the room holds. */
  largest(views: Views): readonly PartyId[] {
    return largest(views, this.sizes.many, this.sizes.held / 2);
  }

  /** Reads the promises of a party id before anybody asks for them, in short turns. */
  *readAhead(views: Views, party: PartyId): Generator<void, void, undefined> {
    const held = this.heldOf(views, party);
    this.hold(party, held);
    while (held.readOn(presentOf(views).checkpoint)) yield;
    this.hold(party, held);
  }

  /** Keeps what was read for processes to come: it takes a while, and is for after an answer. */
  keep(views: Views): void {
    this.turnTo(views);
    for (const held of this.parties.values()) held.keep();
  }

  /** Whether they have many promises, and no more than are held. */
  private mayHold(views: Views, parties: readonly PartyId[]): boolean {
    const { many, held } = this.sizes;
    if (countOwn(views, parties, many + 1) <= many) return false;
    this.turnTo(views);
    const [first = ''] = parties;
    if (parties.every((party) => this.parties.has(party))) return true;
    if (this.tooLarge.has(first)) return false;
    if (countOwn(views, parties, held + 1) <= held) return true;
    this.tooLarge.set(first, true);
    return false;
  }

  private stretchesOf(views: Views, parties: readonly PartyId[]): readonly PromiseStretch[] {
    const { checkpoint } = presentOf(views);
    return parties.flatMap((party) => {
      const held = this.heldOf(views, party);
      const stretches = held.at(checkpoint);
      this.hold(party, held);
      return stretches;
    });
  }

  /** What was read of other views is of no use any more. */
  private turnTo(views: Views): void {
    if (this.views === views) return;
    this.parties.clear();
    this.tallies.clear();
    this.tooLarge.clear();
    this.views = views;
  }

  private heldOf(views: Views, party: PartyId): OwnStretches {
    this.turnTo(views);
    return this.parties.get(party) ?? new OwnStretches(views, party, this.sizes.stretch);
  }

  private hold(party: PartyId, held: OwnStretches): void {
    const size = Math.max(1, promisesIn(held.all));
    if (size <= this.sizes.held) this.parties.set(party, held, { size });
    else this.parties.delete(party);
  }
}

function promisesIn(stretches: readonly PromiseStretch[]): number {
  return stretches.reduce((sum, { partners }) => sum + partners.length, 0);
}

/** Those that it made, and of those made to it that tell of it. */
const OWN_PROMISES = `SELECT 1 FROM promise WHERE promisor = (SELECT id FROM party WHERE party = ?)
  UNION ALL
  SELECT 1 FROM promise
   WHERE promisee = (SELECT id FROM party WHERE party = ?) AND of_promisee = 1`;

/** Of more than `most` it counts so many. */
function countOwn(views: Views, parties: readonly PartyId[], most: number): number {
  let promises = 0;
  for (const party of parties) {
    const row = views.one<{ found: number }>(
      `SELECT count(*) AS found FROM (${OWN_PROMISES} LIMIT ?)`,
      ...[party, party, most - promises],
    );
    promises += row?.found ?? 0;
    if (promises >= most) break;
  }
  return promises;
}
