/** A promise whose evidence is read for one professional as of many days. */
import type { StandingPromise } from '../../../projections/score/evidence.js';
import { type PromiseSteps, type Standing, standingAt } from '../../../projections/step.js';
import { partyIn } from '../../ledger/stored.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';

export class OftenReadPromise implements StandingPromise {
  readonly promise: string;
  readonly promisor: PartyId;
  readonly promisee: PartyId;
  /** The day of its first step, before which it says nothing, and of its last one. */
  readonly from: DayNumber;
  private readonly last: DayNumber;
  /** From the last one on. */
  private settled: readonly Standing[] | null = null;
  private isOwn: boolean | null = null;

  constructor(readonly steps: PromiseSteps) {
    this.promise = steps.promise;
    this.promisor = steps.promisor;
    this.promisee = steps.promisee;
    const days = steps.steps.map(({ day }) => day);
    this.from = days.reduce((first, day) => Math.min(first, day), Number.MAX_VALUE);
    this.last = days.reduce((last, day) => Math.max(last, day), -Number.MAX_VALUE);
  }

  portionsAt(asOf: DayNumber): readonly Standing[] {
    if (asOf < this.last) return standingAt(this.steps.steps, asOf);
    this.settled ??= standingAt(this.steps.steps, asOf);
    return this.settled;
  }

  /** The same professional is asked about each time. */
  isOwnWord(isSubject: (party: PartyId) => boolean): boolean {
    this.isOwn ??= this.steps.steps.every(
      ({ grade, voice }) => grade === 'declared' && isSubject(partyIn(voice)),
    );
    return this.isOwn;
  }
}
