import type { PartyInput } from '../message.js';
import { DayOf, Party } from './members.js';

/** You have told everything up to a day, so that silence after it says nothing yet. */
export class SourceCoveredDto {
  @Party('For whom; left out: for all you speak for.', { optional: true })
  readonly party?: PartyInput;

  @DayOf('Up to and with this day.')
  readonly upTo!: string;
}
