/**
 * What a professional owes, as a share that an amount would be of it. Whoever sees its promises
 * knows to whom it owes most. Others are told a band of the sum, as of what is overdue, where none
 * of three or more others is owed more than half: then half of it is more than any is owed.
 */
import type { FigureName } from '../../../projections/questions/figures.js';
import { standingAt } from '../../../projections/step.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Found, When } from '../read-side.js';
import { Crowd } from '../score/backing.js';
import { bandOf } from '../score/bands.js';

/** What the viewer is owed already counts as its own. */
export function* owedFigures(
  { moment, party }: Found,
  { asOf }: When,
  asked: { readonly amount: number; readonly currency: string; readonly isWhole: boolean },
  isOwn: (partner: PartyId) => boolean,
): Generator<readonly [FigureName, number]> {
  const owed = new Map<PartyId, number>();
  let own = 0;
  for (const promise of moment.outlinesOf(party, { role: 'promised' })) {
    const partner = moment.resolve(promise.promisee);
    if (moment.resolve(promise.promisor) !== party || partner === party) continue;
    let open = 0;
    for (const { key, amount } of standingAt(promise.steps, asOf)) {
      const counts = key.side === 'payment' && key.state === 'open';
      if (counts && key.currency === asked.currency) open += amount;
    }
    if (isOwn(partner)) own += open;
    else if (open > 0) owed.set(partner, (owed.get(partner) ?? 0) + open);
  }
  const mine = own + asked.amount;
  if (asked.isWhole) {
    const share = shareOf(mine, Math.max(0, ...owed.values()));
    yield ['share.low', share];
    yield ['share.high', share];
    return;
  }
  const crowd = new Crowd();
  for (const [partner, amount] of owed) crowd.add(partner, amount);
  if (!crowd.isEven) return;
  const sum = [...owed.values()].reduce((so, amount) => so + amount, 0);
  yield ['share.low', shareOf(mine, bandOf(sum).below / 2)];
}

/** Whole percent that one amount exceeds of it and another: 50 where it is the larger one. */
function shareOf(amount: number, other: number): number {
  return Math.ceil((100 * amount) / Math.max(1, amount + other)) - 1;
}
