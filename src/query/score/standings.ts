/**
 * Standing of professionals as of a moment, and the graph of who kept how much with whom, from what
 * promises say of it (see vouching-rows.ts).
 * As known at a position it is exact. Of today it follows the views: what came since is added to
 * sums that are held, and where the whole is large and changes all the time, it is worked out anew
 * at most one time in twenty, so that those who ask wait for other things.
 */
import { LRUCache } from 'lru-cache';
import { RELATION_RULES } from '../../../projections/relation/rules.js';
import { type KeptBetween, StandingTable } from '../../../projections/standing/standing.js';
import { TrustGraph } from '../../../projections/standing/trust-graph.js';
import { WHOLE } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import { TODAY } from '../../projector/rows/joined-addresses.js';
import { NOBODY } from '../../projector/rows/vouching-rows.js';
import type { Views } from '../../projector/views/views.js';
import type { Moment } from '../time/moment.js';
import { type Present, presentOf } from '../time/present.js';

type VouchingRow = readonly [id: number, promisor: number, promisee: number, kept: number];

/** Moments whose standings are held: editions and what analysts turn pages of. */
const MOMENTS = 16;

/** Moments whose graphs are held: an edition, and one more. */
const GRAPHS = 2;

/** Of the time, that which goes into working out the standing of today is at most one part in: */
const SELDOM = 20;

export class StandingReader {
  private readonly moments = new LRUCache<string, { readonly of: StandingTable | null }>({
    max: MOMENTS,
  });
  private readonly graphs = new LRUCache<string, TrustGraph>({ max: GRAPHS });
  private today: Today | null = null;

  /** Who has which standing; null where nobody is vouched for. */
  at(moment: Moment): StandingTable | null {
    const today = this.todayOf(moment);
    if (isToday(moment)) return today.of(moment);
    const key = keyOf(moment);
    const known = this.moments.get(key);
    if (known) return known.of;
    const of = standingIn(toldBy(sumsAt(moment), moment));
    this.moments.set(key, { of });
    return of;
  }

  /** Who kept how much with whom, of the same sums: only what may be a proven relation. */
  graphAt(moment: Moment): TrustGraph {
    const today = this.todayOf(moment);
    if (isToday(moment)) return today.graphOf(moment);
    const key = keyOf(moment);
    const known = this.graphs.get(key);
    if (known) return known;
    const graph = graphIn(toldBy(sumsAt(moment), moment));
    this.graphs.set(key, graph);
    return graph;
  }

  private todayOf({ views }: Moment): Today {
    if (this.today?.views === views) return this.today;
    this.today = new Today(views);
    this.moments.clear();
    this.graphs.clear();
    return this.today;
  }
}

/** Something that is worked out anew once it may be another, at most one time in so many. */
class Seldom<Of> {
  private known: { readonly of: Of; readonly stamp: string } | null = null;
  private dueAt = 0;

  constructor(private readonly workOut: (moment: Moment) => Of) {}

  of(moment: Moment, stamp: string): Of {
    const begun = performance.now();
    if (this.known && (this.known.stamp === stamp || begun < this.dueAt)) return this.known.of;
    const of = this.workOut(moment);
    this.known = { of, stamp };
    const ended = performance.now();
    this.dueAt = ended + SELDOM * (ended - begun);
    return of;
  }
}

/** The standing of today, with the sums that it is worked out from. */
class Today {
  private readonly sums = new Map<string, Sum>();
  private last = 0;
  private taken: Present | null = null;
  private readonly standing = new Seldom((moment: Moment) => standingIn(this.told(moment)));
  private readonly graph = new Seldom((moment: Moment) => graphIn(this.told(moment)));

  constructor(readonly views: Views) {}

  of(moment: Moment): StandingTable | null {
    return this.standing.of(moment, this.stamp());
  }

  graphOf(moment: Moment): TrustGraph {
    return this.graph.of(moment, this.stamp());
  }

  private told(moment: Moment): ToldSums {
    return toldBy(this.sums.values(), moment);
  }

  private stamp(): string {
    this.takeIn();
    return `${this.last} ${presentOf(this.views).context}`;
  }

  private takeIn(): void {
    const present = presentOf(this.views);
    if (this.taken === present) return;
    const rows = this.views.lists<VouchingRow>(
      'SELECT id, promisor, promisee, kept FROM vouching WHERE id > ? ORDER BY id',
      this.last,
    );
    for (const [id, promisor, promisee, kept] of rows) {
      const pair = `${promisor} ${promisee}`;
      this.sums.set(pair, { promisor, promisee, kept: (this.sums.get(pair)?.kept ?? 0) + kept });
      this.last = id;
    }
    this.taken = present;
  }
}

interface Sum {
  readonly promisor: number;
  readonly promisee: number;
  readonly kept: number;
}

function isToday({ knownAt, upTo }: Moment): boolean {
  return knownAt === TODAY && upTo.links === TODAY;
}

function keyOf({ knownAt, upTo }: Moment): string {
  return `${knownAt} ${upTo.links}`;
}

function sumsAt({ views, knownAt }: Moment): readonly Sum[] {
  return views.all<Sum>(
    `SELECT promisor, promisee, sum(kept) AS kept FROM vouching WHERE position <= ?
      GROUP BY promisor, promisee`,
    knownAt,
  );
}

/** Whether somebody outside vouches for the professional, as known at the moment. */
export function isVouchedFor({ views, knownAt, classOf }: Moment, party: PartyId): boolean {
  const row = views.one<{ vouches: number }>(
    `SELECT coalesce(sum(kept), 0) AS vouches FROM vouching
      WHERE position <= ? AND promisee = ${NOBODY}
        AND promisor IN (SELECT id FROM party WHERE party IN (SELECT value FROM json_each(?)))`,
    ...[knownAt, JSON.stringify(classOf(party))],
  );
  return (row?.vouches ?? 0) > 0;
}

/** What the sums say, by the professional of each. */
interface ToldSums {
  readonly seeds: readonly PartyId[];
  readonly kept: readonly KeptBetween[];
}

function toldBy(sums: Iterable<Sum>, { views, resolve }: Moment): ToldSums {
  const names = new Map<number, PartyId>();
  const nameOf = (number: number): PartyId => {
    let name = names.get(number);
    if (name === undefined) {
      const row = views.one<{ party: PartyId }>('SELECT party FROM party WHERE id = ?', number);
      name = resolve(row?.party ?? '');
      names.set(number, name);
    }
    return name;
  };
  const seeds: PartyId[] = [];
  const kept: KeptBetween[] = [];
  for (const sum of sums) {
    if (sum.kept <= 0) continue;
    const promisor = nameOf(sum.promisor);
    if (sum.promisee === NOBODY) seeds.push(promisor);
    else kept.push({ promisor, promisee: nameOf(sum.promisee), count: sum.kept });
  }
  return { seeds, kept };
}

/** Null where nobody is vouched for from outside. */
function standingIn({ seeds, kept }: ToldSums): StandingTable | null {
  return seeds.length === 0 ? null : new StandingTable(kept, seeds);
}

function graphIn({ kept }: ToldSums): TrustGraph {
  return new TrustGraph(kept, RELATION_RULES.proven.sure * WHOLE);
}
