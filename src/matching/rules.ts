/**
 * Which invoices a payment pays, from what it quotes. Exact or not at all: where several invoices
 * fit, or the money is more than is open, nothing is allocated and a person is asked.
 */
import type { Allocation } from '../ledger/events.js';
import type { Day } from '../ledger/values/day.js';
import { minorUnits } from '../ledger/values/money.js';
import type { PartyId } from '../ledger/values/party.js';
import { RULES, type Rule } from './references.js';

/** An invoice that a payment may mean, as far as its parties and currency go. */
export interface Candidate {
  readonly seller: PartyId;
  readonly number: string;
  /** When it was issued, where its number was used again. */
  readonly issuedOn?: Day;
  readonly buyer: PartyId;
  /** Minor units that this payment may still pay of it, by the account that tells the payment. */
  readonly open: number;
}

/**
 * What a payment quotes, by rule: for each number the invoices that answer to it. They are several
 * where their seller wrote the number in several ways, and it is quoted in none of them.
 */
export type FoundInvoices = ReadonlyMap<Rule, readonly (readonly Candidate[])[]>;

export interface MatchQuestion {
  /** Minor units. */
  readonly amount: number;
  readonly found: FoundInvoices;
  /** What payers announced under the same end-to-end id: whole allocations, in minor units. */
  readonly announced: readonly (readonly { readonly to: Candidate; readonly amount: number }[])[];
}

/** Why nothing is allocated. */
export type Why = 'nothing_quoted_is_known' | 'several_fit' | 'more_than_is_open';

/** What a payment pays, and how that was found. */
export interface Match {
  readonly rule: Rule;
  readonly allocations: readonly Allocation[];
}

/** What came of looking: a match, or why there is none. */
export type MatchFinding<Reason = Why> =
  | { readonly status: 'match'; readonly match: Match }
  | {
      readonly status: 'none';
      readonly why: Reason;
      /** The rule that found them, and what it found; the strongest that found anything. */
      readonly rule: Rule | null;
      readonly candidates: readonly Candidate[];
    };

/** The first rule, strongest first, by which anything is found decides. */
export function matchOf(question: MatchQuestion): MatchFinding {
  for (const rule of RULES) {
    if (rule === 'end_to_end_id' && question.announced.length > 0) return asAnnounced(question);
    const found = question.found.get(rule) ?? [];
    if (found.some((each) => each.length > 1)) return none('several_fit', rule, found.flat());
    if (found.length > 0) return among(question.amount, rule, found.flat());
  }
  return none('nothing_quoted_is_known', null, []);
}

/** One invoice takes all; several only where the money is just what is open of them. */
function among(amount: number, rule: Rule, candidates: readonly Candidate[]): MatchFinding {
  const [only] = candidates;
  if (only && candidates.length === 1) {
    if (amount > only.open) return none('more_than_is_open', rule, candidates);
    return match(rule, [{ to: only, amount }]);
  }
  const open = candidates.reduce((sum, each) => sum + each.open, 0);
  const paysAll = amount === open && candidates.every((each) => each.open > 0);
  if (!paysAll) return none('several_fit', rule, candidates);
  return match(
    rule,
    candidates.map((to) => ({ to, amount: to.open })),
  );
}

function asAnnounced({ amount, announced }: MatchQuestion): MatchFinding {
  const rule = 'end_to_end_id';
  const [first, ...others] = announced;
  const candidates = announced.flat().map(({ to }) => to);
  if (!first || others.length > 0) return none('several_fit', rule, candidates);
  const sum = first.reduce((total, each) => total + each.amount, 0);
  const fits = sum <= amount && first.every((each) => each.amount <= each.to.open);
  return fits ? match(rule, first) : none('more_than_is_open', rule, candidates);
}

function match(
  rule: Rule,
  parts: readonly { readonly to: Candidate; readonly amount: number }[],
): MatchFinding {
  const allocations = parts.map(({ to: { seller, number, issuedOn }, amount }) => ({
    ...{ seller, number, amount: minorUnits(amount) },
    ...(issuedOn !== undefined && { issuedOn }),
  }));
  const name = ({ seller, number, issuedOn = '' }: Allocation): string =>
    `${seller}/${number} ${issuedOn}`;
  allocations.sort((a, b) => (name(a) < name(b) ? -1 : 1));
  return { status: 'match', match: { rule, allocations } };
}

function none(why: Why, rule: Rule | null, candidates: readonly Candidate[]): MatchFinding {
  return { status: 'none', why, rule, candidates };
}
