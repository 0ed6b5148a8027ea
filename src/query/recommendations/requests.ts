/** Requests for a recommendation that wait, and where whoever is asked gives it. */
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { entryAddress } from '../../messages/message.js';
import type { ShownParty } from '../people/people.js';
import type { Found, ReadSide, When } from '../read-side.js';
import { seesRequest, type Viewer } from '../visibility.js';
import { keptBetween } from './rests-on.js';
import { recommendationsOf } from './told.js';

/** A request, and its page: whoever signs in for the one who is asked gives it there. */
export interface ShownRequest {
  /** `stream@revision`. */
  readonly entry: string;
  readonly from: ShownParty;
  readonly to: ShownParty;
  readonly on: Day;
  /** Below the address of the pages. It holds no secret. */
  readonly path: string;
  /** There where no promise of the two was kept: then the one who is asked does not see it. */
  readonly notCounted?: 'no_promise_was_kept';
}

type Request = Omit<ShownRequest, 'from' | 'to'> & {
  readonly from: PartyId;
  readonly to: PartyId;
};

/** Where the recommendation of one by another is given. */
export function givingPath(receiver: PartyId, giver: PartyId): string {
  return `/professionals/${receiver}/recommendations/give?from=${giver}`;
}

/** The same, from the entry of a request, or from its stream alone as a dry run answers it. */
export function givingPathOf(entry: string): string {
  const [, giver = '', receiver = ''] = /^relation-([^/]+)\/([^@]+)/.exec(entry) ?? [];
  return givingPath(receiver, giver);
}

/** What the professional asked for, and what it is asked for; the newest first. */
export function requestsOf(
  side: ReadSide,
  viewer: Viewer,
  { moment, party }: Found,
  when: When,
): readonly Request[] {
  const both = (['received', 'given'] as const).flatMap((role) =>
    recommendationsOf(moment, party, role, when),
  );
  return both
    .flatMap((between): (Request & { readonly position: number })[] => {
      const { asked, giver, receiver } = between;
      if (!asked || between.recommendation) return [];
      const isCounted = keptBetween(moment, between, when.asOf) !== null;
      const isAsker = side.isViewers(viewer, receiver);
      if (!seesRequest(viewer, { isAsker, isCounted })) return [];
      return [
        {
          entry: entryAddress(asked.stream, asked.revision),
          ...{ from: giver, to: receiver, on: asked.event.facts.on },
          path: givingPath(receiver, giver),
          ...(!isCounted && { notCounted: 'no_promise_was_kept' }),
          position: asked.position,
        },
      ];
    })
    .sort((a, b) => b.position - a.position)
    .map(({ position: _, ...request }) => request);
}
