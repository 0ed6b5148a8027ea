/**
 * Discrepancies as people read them: amounts as decimal text with their currency, parties by name.
 * A fold writes what was told as one line, in minor units and party ids, since it compares lines;
 * here each form of such a line is read into its members.
 */
import type { Discrepancy } from '../../../projections/promise/discrepancy.js';
import type { FoldedPromise } from '../../../projections/promise/folded.js';
import type { Day } from '../../ledger/day.js';
import type { PartyId } from '../../ledger/party.js';
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

const PARTY = /^[0-9a-f]{32}$/;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const ON = new RegExp(`^(?:by the client on )?(${DAY})$`);
const SIZE = new RegExp(`^(\\d+)(?: on (${DAY})(?: by .+)?)?$`, 's');
const SHARE = new RegExp(`^(\\d+) parts per million on (${DAY})$`);
const MONEY = /^(\d+) ([A-Z]{3})$/;
const INSTALMENT = new RegExp(`^(?:(\\d+) (${DAY}|no day) .+|(${DAY}|) (\\d+))$`);

/** Codes, which are no amounts though some look like one. */
const CODES: ReadonlySet<string> = new Set(['typeCode']);
/** What is told as a list of instalments. */
const PLANS: ReadonlySet<string> = new Set(['due', 'reschedule']);

/** The parties that showing the discrepancies of a promise names. */
export function partiesInDiscrepancies(discrepancies: readonly Discrepancy[]): readonly PartyId[] {
  const named = discrepancies.flatMap(({ told, taken }) => [told, taken]);
  return [
    ...named.filter((text) => PARTY.test(text)),
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
    told: shownTold(about, told, currencyOf(discrepancies, voice) ?? currency, show),
    taken: taken === '' ? null : shownTold(about, taken, currency, show),
  }));
}

/** The currency in which a voice tells of the promise, where it is another than the promise's. */
function currencyOf(discrepancies: readonly Discrepancy[], voice: string): string | undefined {
  return discrepancies.find(
    (each) => each.about === 'currency' && each.voice === voice && /^[A-Z]{3}$/.test(each.told),
  )?.told;
}

function shownTold(about: string, text: string, currency: string, show: Show): ShownTold {
  if (PARTY.test(text)) return { party: show(text) };
  if (CODES.has(about)) return { value: text };
  const plan = PLANS.has(about) ? instalmentsIn(text, currency) : null;
  if (plan) return { instalments: plan };
  const [, on] = ON.exec(text) ?? [];
  if (on !== undefined) return { on };
  const [, parts, shareOn] = SHARE.exec(text) ?? [];
  if (parts !== undefined) return { share: percentOf(Number(parts)), on: shareOn };
  const [, money, other = ''] = MONEY.exec(text) ?? [];
  if (money !== undefined) return amountOf(money, other) ?? { value: text };
  const [, size, sizeOn] = SIZE.exec(text) ?? [];
  if (size === undefined) return { value: text };
  return {
    ...(amountOf(size, currency) ?? { value: size }),
    ...(sizeOn !== undefined && { on: sizeOn }),
  };
}

function amountOf(minorUnits: string, currency: string): Pick<ShownTold, 'amount'> | null {
  const amount = shownAmount(Number(minorUnits), currency);
  return amount && { amount };
}

/** The instalments that a line says; null where it says none. */
function instalmentsIn(text: string, currency: string): readonly ToldInstalment[] | null {
  const instalments: ToldInstalment[] = [];
  for (const line of text.split(', ')) {
    const [whole, first, firstDue, secondDue, second] = INSTALMENT.exec(line) ?? [];
    if (whole === undefined) return null;
    const due = firstDue ?? secondDue ?? '';
    const amount = shownAmount(Number(first ?? second), currency);
    instalments.push({ amount, due: new RegExp(DAY).test(due) ? due : null });
  }
  return instalments;
}
