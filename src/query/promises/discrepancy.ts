/**
 * Discrepancies as people read them: amounts as decimal text with their currency, shares in
 * percent, parties by name.
 */
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import type { Discrepancy, ToldValue } from '../../../projections/promise/telling/discrepancy.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { percentOf, type ShownAmount, shownAmount } from '../figures.js';
import type { Show, ShownParty } from '../people/people.js';
import { partiesOfVoices, readVoice, type ShownVoice, shownVoice } from '../people/voice.js';

export interface ShownDiscrepancy {
  /** Which member of the promise differs, or which event counts for nothing. */
  readonly about: string;
  readonly by: ShownVoice;
  readonly told: ShownTold;
  /** What the promise goes by instead; null where it goes by nothing of the kind. */
  readonly taken: ShownTold | null;
}

/** What was told, by the members that it has. */
export interface ShownTold {
  readonly amount?: ShownAmount;
  readonly on?: Day;
  /** Percent of the promise. */
  readonly share?: number;
  readonly party?: ShownParty;
  /** What was to be paid by when. */
  readonly instalments?: readonly ToldInstalment[];
  /** A code or words, where it is none of the others. */
  readonly value?: string;
}

export interface ToldInstalment {
  readonly amount: ShownAmount | null;
  readonly due: Day | null;
}

/** The parties that showing the discrepancies of a promise names. */
export function partiesInDiscrepancies(discrepancies: readonly Discrepancy[]): readonly PartyId[] {
  const named = discrepancies.flatMap(({ told, taken }) => [told.party, taken?.party]);
  return [
    ...named.flatMap((party) => party ?? []),
    ...partiesOfVoices(discrepancies.map(({ voice }) => voice)),
  ];
}

export function shownDiscrepancies(
  { discrepancies, currency }: Pick<FoldedPromise, 'discrepancies' | 'currency'>,
  show: Show,
): readonly ShownDiscrepancy[] {
  return discrepancies.map(({ about, voice, told, taken }) => ({
    about,
    by: shownVoice(readVoice(voice), show),
    told: shownTold(told, currency, show),
    taken: taken && shownTold(taken, currency, show),
  }));
}

/** `currency`: of the promise, for amounts told without one. */
function shownTold(told: ToldValue, currency: string, show: Show): ShownTold {
  const { amount, on, share, party, instalments, value } = told;
  const as = told.currency ?? currency;
  return {
    ...(amount !== undefined && amountOf(amount, as)),
    ...(on !== undefined && { on }),
    ...(share !== undefined && { share: percentOf(share) }),
    ...(party !== undefined && { party: show(party) }),
    ...(instalments !== undefined && {
      instalments: instalments.map(({ amount: part, due }) => ({
        ...{ amount: shownAmount(part, as), due },
      })),
    }),
    ...(value !== undefined && { value }),
  };
}

/** Of a promise that has no currency, the bare number. */
function amountOf(minorUnits: number, currency: string): Pick<ShownTold, 'amount' | 'value'> {
  const amount = shownAmount(minorUnits, currency);
  return amount ? { amount } : { value: String(minorUnits) };
}
