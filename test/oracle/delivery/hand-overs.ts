/**
 * What was handed over, as each voice's account has it, and what of it was refused. The day that
 * counts is that of the hand-over, which the supplier controls.
 */
import type { Fact } from '../../../projections/fact.js';
import { type Grade, WHOLE } from '../../../projections/step.js';
import type { EventOf } from '../../../src/ledger/events.js';
import { toDayNumber } from '../../../src/ledger/values/day.js';
import { settlementsTaken, type Told } from '../invoice/accounts.js';
import type { Settlement } from '../invoice/payments.js';
import { compare, gradeStrength, type WordOf, wordsOf } from '../invoice/told.js';

type Made = WordOf<'DeliveryMade'>;
type Refused = WordOf<'DeliveryRefused'>;

/** The account that the promise takes, each hand-over on its day. */
export function handOversIn(
  facts: readonly Fact[],
  suppliersCount: boolean,
): readonly Settlement[] {
  const made = wordsOf(facts, 'DeliveryMade');
  const refused = wordsOf(facts, 'DeliveryRefused');
  const told = [...new Set(made.map(({ voice }) => voice))].flatMap((voice) => {
    const own = made.filter((word) => word.voice === voice);
    return accountOf(onceEach(own, refused), refused);
  });
  return settlementsTaken(told, () => suppliersCount).map((taken) => {
    const own = made.find(({ entry }) => entry === taken.id);
    return own ? onHandOver(taken, own, made) : taken;
  });
}

function dayOfMade({ facts: { handedOverOn, arrivedOn } }: Made): number {
  return toDayNumber(handedOverOn ?? arrivedOn ?? '');
}

/**
 * Each part once, as it was first handed over: a voice may tell its hand-over and then its arrival.
 * What was refused in between may be made again.
 */
function onceEach(own: readonly Made[], refused: readonly Refused[]): readonly Made[] {
  const inOrder = [...own].sort(
    (a, b) => dayOfMade(a) - dayOfMade(b) || shareOf(b) - shareOf(a) || compare(a.entry, b.entry),
  );
  const once: Made[] = [];
  for (const word of inOrder) {
    const before = once.findLast(({ facts: { part } }) => part === word.facts.part);
    const back = before ? refusalOf(before, refused) : null;
    if (!before || (back && back.on <= dayOfMade(word))) once.push(word);
  }
  return once;
}

function shareOf({ facts: { share = WHOLE } }: Made): number {
  return share;
}

/** What is told without a share is all that the same voice's other parts leave. */
function accountOf(own: readonly Made[], refused: readonly Refused[]): readonly Told<Settlement>[] {
  const sizes = new Map<string, number>();
  for (const { facts } of own.filter(({ facts: { share } }) => share !== undefined)) {
    sizes.set(facts.part, Math.max(sizes.get(facts.part) ?? 0, facts.share ?? 0));
  }
  const told = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const rest = Math.max(0, WHOLE - told);
  return own
    .map((word) => {
      const { entry: id, grade, voice, facts } = word;
      const [on, size] = [dayOfMade(word), facts.share ?? rest];
      const back = refusalOf(word, refused);
      return { word, what: { id, on, size, grade, voice, neverLate: false, back } };
    })
    .filter(({ what: { size } }) => size > 0);
}

/** What is damaged on its way, or was never ordered, is not the supplier's doing. */
const NOT_BY_SUPPLIER: readonly EventOf<'DeliveryRefused'>['facts']['why'][] = [
  ...(['damaged_in_transit', 'not_ordered'] as const),
];

/**
 * The first refusal of the part, or of all, on or after the day on which it was handed over. What
 * another tells the supplier's word alone does not take back.
 */
function refusalOf(made: Made, refused: readonly Refused[]): Settlement['back'] {
  const { part } = made.facts;
  const [first] = refused
    .filter(({ facts }) => facts.part === undefined || facts.part === part)
    .filter(({ side }) => side !== 'promisor' || made.side === 'promisor')
    .map(({ facts: { refusedOn, why } }) => ({
      on: toDayNumber(refusedOn),
      byPayer: !NOT_BY_SUPPLIER.includes(why),
      incident: 0,
    }))
    .filter(({ on }) => on >= dayOfMade(made))
    .sort((a, b) => a.on - b.on || Number(b.byPayer) - Number(a.byPayer));
  return first ?? null;
}

/** Two tellers that tell days so far apart speak of one delivery. */
const SAME_DELIVERY_DAYS = 5;

/**
 * Where the account taken tells an arrival only, the first day on which anybody says that the part
 * was handed over; where that is not near, as well supported as whoever says it, and not by the
 * supplier's word alone.
 */
function onHandOver(taken: Settlement, own: Made, made: readonly Made[]): Settlement {
  if (own.facts.handedOverOn !== undefined) return taken;
  const told = made
    .filter(({ facts }) => facts.part === own.facts.part)
    .flatMap(({ facts: { handedOverOn }, ...word }) => {
      if (handedOverOn === undefined) return [];
      const on = toDayNumber(handedOverOn);
      const isNear = taken.on - on <= SAME_DELIVERY_DAYS;
      if (on > taken.on || (!isNear && word.side === 'promisor')) return [];
      return [{ ...taken, on, grade: isNear ? taken.grade : weaker(taken.grade, word.grade) }];
    });
  const [first = taken] = told.sort(
    (a, b) => a.on - b.on || gradeStrength(b.grade) - gradeStrength(a.grade),
  );
  return first;
}

function weaker(a: Grade, b: Grade): Grade {
  return gradeStrength(a) < gradeStrength(b) ? a : b;
}
