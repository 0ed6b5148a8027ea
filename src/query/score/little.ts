/**
 * Which scores are so little work that they are answered where requests are: most of those that are
 * asked for, and each bounded by what is counted here, at no more than the bound's own cost.
 */
import { LRUCache } from 'lru-cache';
import { atMost } from '../../at-most.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Views } from '../../projector/views/views.js';
import type { ReadSide, When } from '../read-side.js';
import { OncePerState, presentOf } from '../time/present.js';
import type { Viewer } from '../visibility.js';
import type { ScoreAsked } from './score.js';

/** What a score is made of, and what has to be looked through for it. */
interface Sizes {
  /** Promises of a party, on either side. */
  readonly promises: number;
  /** Bytes of their steps, as the views keep them. */
  readonly bytes: number;
  /** Promises that mention it. */
  readonly mentions: number;
}

/** The most of a little score: of those whom it is about, and of mentions of a viewer's own. */
const MOST: Sizes = { promises: 200, bytes: 200_000, mentions: 1000 };

/** Party ids, of those whom it is about and of a viewer whose own part has to be found. */
const MOST_PARTIES = 20;
/** Facts of coverage, all of which are read again once one is told. */
const MOST_COVERAGE = 10_000;
/** What promises say of standing, from all of which it is worked out anew: some 50 ms. */
const MOST_VOUCHING = 30_000;

/** Whether a score is of few promises, as they are today, and asked without its explanation. */
export function isLittleScore(side: ReadSide, asked: ScoreAsked, when: When): boolean {
  if (asked.explain !== undefined) return false;
  const about = [asked.id, ...(asked.with === undefined ? [] : [asked.with])].map((id) =>
    side.party(id),
  );
  const { classOf } = side.today;
  if (about.some((party) => classOf(party).length > MOST_PARTIES)) return false;
  // As known at another time it is folded from its facts.
  if (about.some((party) => side.lastChange(party) > when.knownAt)) return false;
  const known = knownOf(side.views);
  return (
    known.isFewForAll() &&
    known.isFewOf(['promises', 'bytes'], about.flatMap(classOf)) &&
    (seesAll(asked.viewer) ||
      known.isFewOf(['mentions'], [...asked.viewer.parties].flatMap(classOf)))
  );
}

/** Who sees everything needs no part of its own. */
function seesAll({ role }: Viewer): boolean {
  return role === 'operator' || role === 'analyst';
}

const counted = new WeakMap<Views, Counted>();

function knownOf(views: Views): Counted {
  const known = counted.get(views) ?? new Counted(views);
  counted.set(views, known);
  return known;
}

/** Parties whose sizes are remembered. */
const REMEMBERED = 20_000;

/** What was counted in a file of views, and is counted again once it has changed. */
class Counted {
  private readonly parties = new LRUCache<PartyId, Sizes & { readonly at: Position }>(
    atMost(REMEMBERED),
  );
  private readonly fewVouch = new OncePerState<boolean>();
  private coverage: { readonly at: Position; readonly isFew: boolean } | null = null;

  constructor(private readonly views: Views) {}

  /** Whether what every score rests on is few. */
  isFewForAll(): boolean {
    const { views } = this;
    const fewVouch = this.fewVouch.of(views, '', () => {
      const vouching = views.one<{ last: number | null }>('SELECT max(id) AS last FROM vouching');
      return (vouching?.last ?? 0) <= MOST_VOUCHING;
    });
    if (!fewVouch) return false;
    const at = presentOf(views).coverage;
    if (this.coverage?.at !== at) {
      const rows = this.count('SELECT 1 FROM coverage', MOST_COVERAGE);
      this.coverage = { at, isFew: rows <= MOST_COVERAGE };
    }
    return this.coverage.isFew;
  }

  /** Whether so few are of these parties together. */
  isFewOf(what: readonly (keyof Sizes)[], parties: readonly PartyId[]): boolean {
    if (parties.length > MOST_PARTIES) return false;
    const sizes = parties.map((party) => this.sizesOf(party));
    return what.every((one) => sizes.reduce((sum, size) => sum + size[one], 0) <= MOST[one]);
  }

  private sizesOf(party: PartyId): Sizes {
    const at = presentOf(this.views).changedAt(party);
    const known = this.parties.get(party);
    if (known?.at === at) return known;
    const [promised, received] = [
      this.promisesOf(party, 'promisor'),
      this.promisesOf(party, 'promisee'),
    ];
    const sizes = {
      at,
      promises: promised.promises + received.promises,
      bytes: promised.bytes + received.bytes,
      mentions: this.count(
        'SELECT 1 FROM mention WHERE party = (SELECT id FROM party WHERE party = ?)',
        ...[MOST.mentions, party],
      ),
    };
    this.parties.set(party, sizes);
    return sizes;
  }

  private promisesOf(party: PartyId, own: 'promisor' | 'promisee'): Omit<Sizes, 'mentions'> {
    // The length in bytes stands in the head of a row: long steps need not be read for it.
    const found = this.views.one<Omit<Sizes, 'mentions'>>(
      `SELECT count(*) AS promises, total(bytes) AS bytes
         FROM (SELECT octet_length(steps) AS bytes FROM promise
                WHERE ${own} = (SELECT id FROM party WHERE party = ?) LIMIT ?)`,
      ...[party, MOST.promises + 1],
    );
    return found ?? { promises: 0, bytes: 0 };
  }

  /** How many rows a query has; it is not followed further than one above the most. */
  private count(sql: string, most: number, ...values: readonly unknown[]): number {
    const found = this.views.one<{ rows: number }>(
      `SELECT count(*) AS rows FROM (${sql} LIMIT ?)`,
      ...[...values, most + 1],
    );
    return found?.rows ?? 0;
  }
}
