import type { ShownAmount } from '../../../src/query/figures.js';
import type { Words } from '../../words/words.js';

export function amountIn(amount: ShownAmount | null, words: Words): string {
  return amount ? words.figures.money(amount) : words.say('unmatched.unknownAmount');
}
