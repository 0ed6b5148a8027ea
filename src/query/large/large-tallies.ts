/**
 * The sums behind the scores of professionals with very many promises. A process keeps what it read
 * of them, and what each stretch of promises came to by a question, so that after a change only the
 * stretches are read and weighed again in which something has changed.
 */
import { LRUCache } from 'lru-cache';
import type { Question } from '../../../projections/score/evidence.js';
import { emptyRows, type Rows } from '../../../projections/score/rows.js';
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

/** Large professionals of whom it is known that somebody has asked. */
const ASKED = 1000;

/** What stretches came to by one question. */
interface HeldTallies {
  readonly rows: Rows;
  readonly of: Map<PromiseStretch, Tally>;
}

export class LargeTallies {
  private views: Views | null = null;
  private readonly parties: LRUCache<PartyId, OwnStretches>;
  private readonly tallies: LRUCache<string, HeldTallies>;
  /** Of whom somebody has asked, and who among them has more than is held. */
  private readonly asked = new LRUCache<PartyId, 'once' | 'too large'>({ max: ASKED });

  constructor(private readonly sizes = SIZES) {
    this.parties = new LRUCache({ maxSize: sizes.held });
    this.tallies = new LRUCache({ maxSize: sizes.held });
  }

  /**
   * The tally of all promises of these party ids, which are one professional; null where nothing
   * of them is kept: they are few, too many, or asked about for the first time. `asked`: names the
   * question and what else sums hang on.
   */
  of(views: Views, parties: readonly PartyId[], asked: string, question: Question): Tally | null {
    if (!isLarge(views, parties, this.sizes.many) || !this.isKept(views, parties)) return null;
    const stretches = this.stretchesOf(views, parties);
    const held = this.tallies.get(asked) ?? { rows: emptyRows(), of: new Map() };
    const now = new Map<PromiseStretch, Tally>();
    for (const stretch of stretches) {
      const tally = held.of.get(stretch) ?? tallyOfStretch(stretch, question, held.rows);
      now.set(stretch, tally);
    }
    const size = Math.max(1, promisesIn(stretches));
    if (size <= this.sizes.held) this.tallies.set(asked, { rows: held.rows, of: now }, { size });
    else this.asked.set(parties[0] ?? '', 'too large');
    const all = emptyTally();
    for (const tally of now.values()) mergeTally(all, tally);
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

  /** To be kept costs more than to be read once: it is for whoever was asked about before. */
  private isKept(views: Views, parties: readonly PartyId[]): boolean {
    this.turnTo(views);
    if (parties.some((party) => this.parties.has(party))) return true;
    const [first = ''] = parties;
    const asked = this.asked.get(first);
    if (asked === undefined) this.asked.set(first, 'once');
    return asked === 'once';
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
    this.asked.clear();
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

function isLarge(views: Views, parties: readonly PartyId[], many: number): boolean {
  let promises = 0;
  for (const party of parties) {
    const row = views.one<{ found: number }>(
      `SELECT count(*) AS found FROM (${OWN_PROMISES} LIMIT ?)`,
      ...[party, party, many + 1 - promises],
    );
    promises += row?.found ?? 0;
    if (promises > many) return true;
  }
  return false;
}
