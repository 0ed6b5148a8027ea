import type { SourceEvent } from '../../ledger/kinds/source.js';
import { DayOf, Party } from '../members.js';
import type { PartyInput } from '../message.js';
import { type MessagesOf, PARTY } from '../message-rule.js';

/** You have told everything up to a day, so that silence after it says nothing yet. */
export class SourceCoveredDto {
  @Party('For whom; left out: for all you speak for.', { optional: true })
  readonly party?: PartyInput;

  @DayOf('Up to and with this day.')
  readonly upTo!: string;
}

export const SOURCE_MESSAGES = {
  SourceCovered: {
    dto: SourceCoveredDto,
    members: { party: PARTY },
    openToAll: true,
    given: ({ teller }) => ({ teller }),
  },
} satisfies MessagesOf<SourceEvent>;
