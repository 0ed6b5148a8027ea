/** What sets a part apart: disputes, refusals (of the whole) and suspensions (of the whole). */
import type { Fact } from '../../projections/fact.js';
import { type DayNumber, toDayNumber } from '../../src/ledger/day.js';
import { units } from '../../src/ledger/money.js';
import { accountTaken, type Told } from './accounts.js';
import type { Rules } from './rules.js';
import type { Terms } from './terms.js';
import { compare, type WordOf, winner, wordsOf } from './told.js';

export interface Dispute {
  readonly from: DayNumber;
  /** Minor units. */
  readonly size: number;
  /** How it ended; null where it did not. A suspension that is resumed is nobody's loss. */
  readonly end: { readonly on: DayNumber; readonly won: 'buyer' | 'seller' } | null;
  readonly isHalt: boolean;
}

/** Disputes, refusals and halts, in the order in which they were raised. */
export function disputesOf(facts: readonly Fact[], terms: Terms, rules: Rules): readonly Dispute[] {
  return [...raised(facts, terms, rules), ...halts(facts, terms)].sort(
    (a, b) =>
      (rules.apartAsLateAsFirstSetApart ? 0 : Number(a.isHalt) - Number(b.isHalt)) ||
      a.from - b.from ||
      a.size - b.size,
  );
}

interface Raised {
  /** Null for a refusal, which has no name. */
  readonly name: string | null;
  readonly raisedOn: string | undefined;
  readonly size: number;
}

function raised(facts: readonly Fact[], terms: Terms, rules: Rules): readonly Dispute[] {
  const told = [
    ...wordsOf(facts, 'InvoiceDisputed').map((word): Told<Raised> => {
      const { dispute: name, raisedOn, amount } = word.facts;
      const size = amount === undefined ? terms.size : units(amount);
      return { word, what: { name, raisedOn, size } };
    }),
    ...wordsOf(facts, 'InvoiceRefused').map((word): Told<Raised> => {
      return { word, what: { name: null, raisedOn: word.facts.refusedOn, size: terms.size } };
    }),
  ];
  const dated = told.filter(({ what: { raisedOn } }) => raisedOn !== undefined);
  const disputes = rules.disputesOfBothCount ? eachNameOnce(dated) : accountTaken(dated);
  const named = [...disputes, ...told.filter((each) => !dated.includes(each))];
  const names = named.map(({ what: { name } }) => name);
  const ends = wordsOf(facts, 'InvoiceDisputeResolved').filter(
    ({ side, facts: { inFavourOf } }) =>
      terms.promisorAlone || side !== 'promisor' || inFavourOf === 'seller',
  );
  return disputes.flatMap(({ what: { name, raisedOn, size } }) => {
    if (raisedOn === undefined) return [];
    const isOnly = disputes.length === 1;
    const its = ends.filter(({ facts: { dispute } }) => dispute === name);
    const unnamed = ends.filter(({ facts: { dispute } }) => isOnly && !names.includes(dispute));
    const end = endOf(its) ?? endOf(unnamed);
    return [{ from: toDayNumber(raisedOn), size, end, isHalt: false }];
  });
}

/** Of one that several tell the word that wins; refusals have no name and are each their own. */
function eachNameOnce(told: readonly Told<Raised>[]): readonly Told<Raised>[] {
  const names = [...new Set(told.map(({ what: { name } }) => name))];
  return names.flatMap((name) => {
    const all = told.filter(({ what }) => what.name === name);
    if (name === null) return all;
    const word = winner(
      all.map(({ word: said, what }) => ({ ...said, ...what })),
      {
        value: ({ size, raisedOn }) => `${raisedOn} ${size}`,
      },
    );
    return all.filter(({ word: { entry } }) => entry === word?.entry);
  });
}

/** As the promisee says, then the earlier day. */
function endOf(words: readonly WordOf<'InvoiceDisputeResolved'>[]): Dispute['end'] {
  const [end] = [...words].sort(
    (a, b) =>
      Number(a.side === 'promisor') - Number(b.side === 'promisor') ||
      compare(a.facts.resolvedOn, b.facts.resolvedOn) ||
      compare(a.facts.inFavourOf, b.facts.inFavourOf),
  );
  return end ? { on: toDayNumber(end.facts.resolvedOn), won: end.facts.inFavourOf } : null;
}

/** Each suspension lasts until the first day on which somebody says that it is over. */
function halts(facts: readonly Fact[], terms: Terms): readonly Dispute[] {
  const resumed = wordsOf(facts, 'InvoiceResumed').map((word) => word.facts.resumedOn);
  return wordsOf(facts, 'InvoiceSuspended').map(({ facts: { suspendedOn } }) => {
    const [end] = resumed.filter((on) => on >= suspendedOn).sort();
    return {
      ...{ from: toDayNumber(suspendedOn), size: terms.size, isHalt: true },
      end: end === undefined ? null : { on: toDayNumber(end), won: 'seller' },
    };
  });
}
