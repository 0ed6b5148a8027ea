import type { SourceEvent } from '../../ledger/kinds/source.js';
import { DayOf, ListOf, Party } from '../members.js';
import type { PartyInput } from '../message.js';
import { MET, type MessagesOf, PARTY } from '../message-rule.js';

/** A counterparty of whom less is told. */
export class CoveredLessDto {
  @Party('The counterparty.')
  readonly party!: PartyInput;

  @DayOf('Up to and with this day you told everything of it; left out: nothing is sure.', {
    optional: true,
  })
  readonly upTo?: string;
}

/** You have told everything up to a day, so that silence after it says nothing yet. */
export class SourceCoveredDto {
  @Party('For whom; left out: for all you speak for.', { optional: true })
  readonly party?: PartyInput;

  @DayOf('Up to and with this day.')
  readonly upTo!: string;

  @ListOf('But of promises with these.', CoveredLessDto, 1000, { optional: true })
  readonly except?: CoveredLessDto[];
}

export const SOURCE_MESSAGES = {
  SourceCovered: {
    dto: SourceCoveredDto,
    // Who else is excepted is nobody's of them to know: the entry concerns none of them.
    members: { party: PARTY, except: { kind: 'each', members: { party: MET } } },
    openToAll: true,
    given: ({ teller }) => ({ teller }),
  },
} satisfies MessagesOf<SourceEvent>;
