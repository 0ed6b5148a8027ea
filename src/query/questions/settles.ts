/** What would settle a question that is not answered: things that somebody can do. */
import type { CardName } from '../../../projections/questions/figures.js';
import type { TradeQuestion } from '../../../projections/questions/question.js';
import type { Wording } from '../../words/wording.js';
import type { ShownSide } from '../score/score-card.js';

export const SETTLES = [
  ...(['lift_restriction', 'share_link', 'more_promises', 'others_word'] as const),
  ...(['narrower', 'bank', 'name_skill', 'own_books'] as const),
] as const;
export type SettleCode = (typeof SETTLES)[number];

export interface Settle {
  readonly code: SettleCode;
  readonly says: string;
}

export interface Unsettled {
  readonly question: TradeQuestion;
  readonly restricted: boolean;
  /** What was shown of each card that the question reads. */
  readonly sides: readonly (readonly [CardName, ShownSide])[];
}

/** The first thing to do comes first; each once. */
export function settlesOf(words: Wording, unsettled: Unsettled): readonly Settle[] {
  if (unsettled.restricted) return [settle(words, 'lift_restriction')];
  const { question, sides } = unsettled;
  const found = sides.flatMap(([card, side]) => sideSettles(words, card, side));
  if (question.about.includes('skill')) found.push(settle(words, 'name_skill'));
  if (question.name === 'largest_creditor') found.push(settle(words, 'own_books'));
  return found.filter(({ says }, i) => found.findIndex((one) => one.says === says) === i);
}

function sideSettles(words: Wording, card: CardName, side: ShownSide): Settle[] {
  switch (side.status) {
    case 'withheld':
      return [settle(words, 'share_link')];
    case 'insufficient': {
      const { promises, counterparties } = side.missing;
      const more = words.say(
        '{promises} more {promises|promise|promises} with {partners} more {partners|partner|partners}',
        { promises, partners: counterparties },
      );
      return [
        { code: 'more_promises', says: more },
        settle(words, card === 'banked' ? 'bank' : 'others_word'),
      ];
    }
    case 'ok':
      return [
        settle(words, 'narrower'),
        ...(side.declaredOnly ? [settle(words, 'others_word')] : []),
      ];
    default:
      return side satisfies never;
  }
}

function settle(words: Wording, code: Exclude<SettleCode, 'more_promises'>): Settle {
  return { code, says: words.say(SAYS[code]) };
}

const SAYS = {
  lift_restriction: 'Ask it: it has restricted its score, and may show it to you all the same.',
  share_link: 'Ask it for a share link: too few of its partners are known for others to be told.',
  others_word: 'That its partners, a platform or a bank tell of its promises, too.',
  narrower: 'More promises kept: what is known leaves too wide an interval to say.',
  bank: 'That its bank tells its payments.',
  name_skill: 'Deliveries and invoices that name the skill, or a recommendation for it.',
  own_books: 'Ask it what it owes in all: its statement says so.',
} as const satisfies Readonly<Record<Exclude<SettleCode, 'more_promises'>, string>>;
