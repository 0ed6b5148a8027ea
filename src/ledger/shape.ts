/** The parts that every event has; `events.ts` says what each is for. */
import type { PartyId } from './values/party.js';

export interface Shape<Type extends string, Facts, After = undefined> {
  readonly type: Type;
  readonly facts: Facts;
  readonly personal?: Personal;
  readonly after?: After;
}

/** Personal texts by the party whom they concern, then by name (`reason`, `comment` ...). */
export type Personal = Readonly<Record<PartyId, Readonly<Record<string, string>>>>;
