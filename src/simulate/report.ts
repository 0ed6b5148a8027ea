/** What a simulated attack did to the scores of attacker and victim. */
import type { Scorecard } from '../../projections/score/scorecard.js';
import type { PartyId } from '../ledger/values/party.js';
import type { AttackName } from './attacks.js';

/** Most points by which partners without standing may move anybody. */
export const BAR = 2;

/** A score as an attack finds or leaves it; null where there is too little for one. */
export interface Figures {
  readonly overall: number | null;
  readonly payment: number | null;
  /** Percent of the professionals with a payment score that pay no better. */
  readonly percentile: number | null;
}

export interface Move {
  readonly before: Figures;
  readonly after: Figures;
  /** The larger change of overall and payment; null where no score is on both sides. */
  readonly points: number | null;
}

export interface SimulatedRun {
  readonly attack: AttackName;
  readonly kind: string;
  readonly partners: number;
  readonly attacker: Move;
  readonly victim: Move;
  /** Whether both move within the bar; null where the attack has none. */
  readonly held: boolean | null;
}

type Cards = ReadonlyMap<PartyId, Scorecard>;

/** The figures of one professional among all. */
export function figuresOf(party: PartyId, cards: Cards): Figures {
  const card = cards.get(party);
  if (!card) return { overall: null, payment: null, percentile: null };
  const { overall } = card;
  const payment = paymentOf(card);
  return {
    overall: overall.status === 'ok' ? overall.score.value : null,
    payment,
    percentile: payment === null ? null : percentileOf(payment, party, cards),
  };
}

function paymentOf({ sides: { payment } }: Scorecard): number | null {
  return payment.status === 'ok' ? payment.score.value : null;
}

/** Percent of the others at or below a value, equals by half. */
function percentileOf(value: number, party: PartyId, cards: Cards): number | null {
  let [below, others] = [0, 0];
  for (const [other, card] of cards) {
    const its = other === party ? null : paymentOf(card);
    if (its === null) continue;
    others += 1;
    below += its < value ? 1 : its === value ? 0.5 : 0;
  }
  return others === 0 ? null : Math.round((1000 * below) / others) / 10;
}

export function moveOf(before: Figures, after: Figures): Move {
  const moves = (['overall', 'payment'] as const).flatMap((name) => {
    const [was, is] = [before[name], after[name]];
    return was === null || is === null ? [] : [Math.round((is - was) * 10) / 10];
  });
  const largest = (a: number, b: number): number => (Math.abs(b) > Math.abs(a) ? b : a);
  return { before, after, points: moves.length === 0 ? null : moves.reduce(largest) };
}

/** Whether a barred attack moves both within the bar. */
export function isHeld(attacker: Move, victim: Move): boolean {
  return [attacker, victim].every(({ points }) => points === null || Math.abs(points) <= BAR);
}
