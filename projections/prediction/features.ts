/**
 * What is told of an invoice about to be issued, in numbers: all of it known before. One function
 * serves what learns, what judges and what answers, so that they cannot differ.
 *
 * Shares are log-odds and amounts are set against the payer's own, so that what was learned on one
 * ledger says something on another.
 */
import { type KnownBefore, type PayerHistory, type Planned, weekdayClassOf } from './history.js';
import { paidDays } from './payer-facts.js';
import { chanceOfOdds, logarithmOf, oddsOfChance } from './smooth.js';

/** What is told of a payer, whatever the invoice. */
export const PAYER_FEATURES = [
  'lateShare',
  'gracedShare',
  'late30Share',
  'signedDays',
  'lastDays',
  'lastFive',
  'overdueShare',
  'overdueAmount',
  'past',
] as const;

/** All that is told; their places in what `featuresOf` gives. */
export const FEATURES = [...PAYER_FEATURES, 'weekdayShare', 'terms', 'amount'] as const;
export type Feature = (typeof FEATURES)[number];

/** Where a feature is among all. */
export function placeOf(feature: Feature): number {
  return FEATURES.indexOf(feature);
}

/** A share late before anything is known, and as how many promises it counts. */
const BASE = { share: 0.4, graced: 0.36, late30: 0.02, promises: 4 };
/** As how many promises the ledger's share counts for one payer: rare events need more. */
const SHRINK = { share: 2, late30: 5 };
/** Promises as which the payer's own share counts on its weekdays, and the ledger's on all. */
const WEEKDAY = { payer: 4, ledger: 20 };
const DAYS = { least: -20, most: 30 };
const LAST = { least: -15, most: 30 };
/** So many promises are half of what there is to know. */
const HALF_KNOWN = 10;
/** Most log of an amount by the payer's mean: a twentieth or twenty times. */
const MOST_RATIO = 3;

function within(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, value));
}

/** A part of so many, shrunk to a share that counts as so many more. */
function shrunk(part: number, of: number, share: number, promises: number): number {
  return (part + promises * share) / (of + promises);
}

/** Numbers by `placeOf`, each finite: what is not known is told as the middle of what may be. */
export function featuresOf(known: KnownBefore, invoice: Planned): Float64Array {
  const { ledger } = known;
  const payer = known.payer(invoice.payer);
  const tried = payer?.tried ?? NOBODY;
  const all = shrunk(ledger.late, ledger.known, BASE.share, BASE.promises);
  const allGraced = shrunk(ledger.graced, ledger.known, BASE.graced, BASE.promises);
  const allLate30 = shrunk(ledger.late30, ledger.known, BASE.late30, SHRINK.late30);
  const share = shrunk(tried.late, tried.known, all, SHRINK.share);
  const graced = shrunk(tried.graced, tried.known, allGraced, SHRINK.share);
  const late30 = shrunk(tried.late30, tried.known, allLate30, SHRINK.late30);
  const odds = oddsOfChance(share);
  const features = new Float64Array(FEATURES.length);
  features[0] = odds;
  features[1] = oddsOfChance(graced);
  features[2] = oddsOfChance(late30);
  features[9] = weekdayOdds(known, tried, invoice, odds, all) - odds;
  features[10] = logarithmOf(1 + Math.max(0, invoice.due - invoice.issued));
  if (!payer) {
    features[5] = share;
    return features;
  }
  features[3] = signedDays(payer);
  features[4] = within(payer.last ?? 0, LAST);
  features[5] = shrunk(count(payer.lastFive), payer.lastFive.length, share, 1);
  features[6] = payer.overdue / (payer.open + 1);
  const money = payer.money.get(invoice.currency);
  features[7] = money ? money.overdue / (money.issued + 2 * meanOf(money) + 1) : 0;
  features[8] = tried.known / (tried.known + HALF_KNOWN);
  const ratio = money ? logarithmOf((Math.max(0, invoice.amount) + 1) / (meanOf(money) + 1)) : 0;
  features[11] = within(ratio, { least: -MOST_RATIO, most: MOST_RATIO });
  return features;
}

const NOBODY = { known: 0, late: 0, graced: 0, late30: 0, byWeekday: [] };

function count(truths: readonly boolean[]): number {
  let sum = 0;
  for (const truth of truths) if (truth) sum++;
  return sum;
}

function meanOf({ issued, invoices }: { issued: number; invoices: number }): number {
  return invoices === 0 ? 0 : Math.max(0, issued) / invoices;
}

/** Mean signed days late, shrunk by one promise to none. */
function signedDays(payer: PayerHistory): number {
  const { paid, days } = paidDays(payer);
  return within(days / (paid + 1), DAYS);
}

/**
 * The share late of what the payer owed on such weekdays, shrunk by four promises to its own whole
 * share as it would be on such a day if it were like the ledger's payers; in log-odds.
 */
function weekdayOdds(
  { ledger }: KnownBefore,
  tried: Pick<PayerHistory['tried'], 'byWeekday'>,
  { due }: Planned,
  odds: number,
  all: number,
): number {
  const weekday = weekdayClassOf(due);
  const on = ledger.byWeekday[weekday];
  const allOn = on ? shrunk(on.late, on.known, all, WEEKDAY.ledger) : all;
  const usual = odds + oddsOfChance(allOn) - oddsOfChance(all);
  const own = tried.byWeekday[weekday];
  if (!own || own.known === 0) return usual;
  return oddsOfChance(shrunk(own.late, own.known, chanceOfOdds(usual), WEEKDAY.payer));
}
