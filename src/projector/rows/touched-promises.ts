/**
 * Folds the promises that a batch touched, each once at its end, however many facts it got: this
 * needs the facts, the joins and the links of the whole batch, so it is no projection of its own.
 */
import type { Coverage } from '../../../projections/coverage.js';
import type { Fact } from '../../../projections/fact.js';
import { foldFacts } from '../../../projections/promise/promise.js';
import { maySay, type Vouched, vouchedOf } from '../../../projections/standing/vouching.js';
import { type WhoIsWho, whoIsWho } from '../../../projections/who-is-who.js';
import type { Position } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { TapeWriter } from '../../tape/tape-writer.js';
import type { Shared, Touched } from '../projection.js';
import { coverageNow } from '../projections/coverage.js';
import { joinedAddresses } from './joined-addresses.js';
import { PromiseRows } from './promise-rows.js';
import { replaceSilences } from './silence-rows.js';
import { replaceUncounted } from './uncounted-rows.js';
import { NOBODY, VouchingRows } from './vouching-rows.js';

/** Addresses that are one promise. */
interface Group {
  /** Those that have facts, smallest first. */
  readonly joined: readonly string[];
  /** The same, with those that were touched and have no facts. */
  readonly addresses: Set<string>;
  /** The last event that touched any. */
  position: Position;
}

/** What was folded from joined addresses, under the numbers of those. */
interface Led {
  readonly joined: readonly string[];
  readonly leads: readonly number[];
  readonly lead: number;
  /** The facts that are new came after this, up to and with that. */
  readonly after: Position;
  readonly position: Position;
}

const NOT_COVERED: Coverage = () => null;

export class TouchedPromises {
  private readonly promises: PromiseRows;
  private readonly vouching: VouchingRows;

  constructor(
    private readonly shared: Shared,
    tape: TapeWriter,
  ) {
    this.promises = new PromiseRows(shared.views, shared.parties, tape);
    this.vouching = new VouchingRows(shared.views, shared.parties);
  }

  /** Puts what is folded now in the place of what was folded before. */
  fold(touched: Touched): void {
    const { after } = touched;
    const who = whoIsWho(this.shared.links.all, this.shared.links.entitling);
    const coverage = coverageNow(this.shared.views, this.shared.links.all);
    for (const { joined, addresses, position } of this.groupsOf(touched)) {
      const numbers = this.numbersOf(joined);
      const facts = this.shared.recent.of(numbers);
      const { promises, uncounted, silences } = foldFacts(joined, facts, who, coverage);
      const vouched = vouchedOf(promises, facts, who);
      const leads = this.numbersOf(addresses);
      const lead = numbers[0] ?? NOBODY;
      this.promises.replace(leads, lead, vouched);
      replaceUncounted(this.shared.views, leads, lead, uncounted);
      replaceSilences(this.shared.views, leads, lead, silences);
      this.vouch({ joined, leads, lead, after, position }, vouched, facts, who);
      for (const party of mentionedIn(facts)) touched.party(party, position);
    }
  }

  /**
   * Writes what the promises say for the standing of their two. A batch may hold several facts of a
   * promise: each is taken by itself, so that what was known at any position can be told exactly.
   */
  private vouch(
    { joined, leads, lead, after, position }: Led,
    promises: readonly Vouched[],
    facts: readonly Fact[],
    who: WhoIsWho,
  ): void {
    const now = this.vouching.sumsIn(promises);
    // Within a batch something may come and go again.
    if (now.size === 0 && !maySay(facts) && !this.vouching.isKnown(leads)) return;
    const fresh = facts.map((fact) => fact.position).filter((at) => at > after);
    for (const at of fresh.sort((a, b) => a - b)) {
      if (at >= position) break;
      const known = facts.filter((fact) => fact.position <= at);
      // What hangs on coverage is declared, and says nothing here.
      const then = vouchedOf(foldFacts(joined, known, who, NOT_COVERED).promises, known, who);
      this.vouching.replace(leads, lead, at, this.vouching.sumsIn(then));
    }
    this.vouching.replace(leads, lead, position, now);
  }

  /** The numbers of addresses that have any: some are joined with others and have no fact yet. */
  private numbersOf(addresses: Iterable<string>): readonly number[] {
    const numbers: number[] = [];
    for (const address of addresses) {
      const number = this.shared.addresses.known(address);
      if (number !== null) numbers.push(number);
    }
    return numbers;
  }

  /** What was touched, by the addresses that are one promise now. */
  private groupsOf({ promises }: Touched): Iterable<Group> {
    const groups = new Map<string, Group>();
    for (const [address, position] of promises) {
      const group = groups.get(address) ?? this.groupWith(address, groups);
      group.addresses.add(address);
      group.position = Math.max(group.position, position);
    }
    return new Set(groups.values());
  }

  /** An address without facts of its own belongs to the group that those with facts have made. */
  private groupWith(address: string, groups: Map<string, Group>): Group {
    const joined = joinedAddresses(this.shared.views, this.shared.links.all, address);
    const known = groups.get(joined[0] ?? address);
    const group = known ?? { joined, addresses: new Set(joined), position: 0 };
    for (const each of [address, ...joined]) groups.set(each, group);
    return group;
  }
}

/**
 * The parties, present or former, of the promises of these facts. A correction can name another
 * buyer, and then what is known of the former one changes, too.
 */
function mentionedIn(facts: readonly Fact[]): ReadonlySet<PartyId> {
  const parties = new Set<PartyId>();
  for (const { parties: named, by } of facts) {
    for (const party of named) parties.add(party);
    if (by.party !== null) parties.add(by.party);
  }
  return parties;
}
