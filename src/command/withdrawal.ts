/** What a message takes back, and the stream in which it was told. */
import { streamOf } from '../ledger/deciders.js';
import { EVENT_TYPES } from '../ledger/event-types.js';
import type { EventType } from '../ledger/events.js';
import { Rejection } from '../ledger/rejection.js';
import { isEntryEvent } from '../ledger/stream/entries.js';
import type { StreamKind } from '../ledger/stream-kind.js';
import { eventWith } from '../ledger/upcast.js';

/** Entries to be withdrawn, by what they were told under. */
export interface WithdrawnStatements {
  readonly type: EventType;
  /** The message id in each form in which it may be stored. */
  readonly messages: readonly string[];
}

/** The members of facts that name a stream. */
const NAMING: { readonly [Kind in StreamKind]: readonly string[] } = {
  professional: ['party'],
  invoice: ['seller', 'number'],
  receivable: ['seller', 'number', 'confidential'],
  credit: ['seller', 'number'],
  payment: ['payment'],
  delivery: ['supplier', 'reference'],
  relation: ['from', 'to'],
  source: ['teller'],
  access: ['keyId'],
  setoff: ['setOff'],
  share: ['share'],
  watch: ['watch'],
  endpoint: ['endpoint'],
  lease: ['lease', 'day'],
  model: ['name'],
  erasure: ['parties'],
};

/** Throws a Rejection where the facts do not name a stream in which such an event is told. */
export function streamTakenFrom(
  type: EventType,
  facts: Readonly<Record<string, unknown>>,
  teller: string,
): string {
  const event = eventWith(type, { teller, ...facts });
  const { kind } = EVENT_TYPES[type];
  if (kind === 'any' || isEntryEvent(event)) {
    throw new Rejection('entry_cannot_be_withdrawn', '/takesBack/type');
  }
  for (const name of NAMING[kind]) {
    if (facts[name] === undefined && name !== 'teller') {
      const detail = `What is taken back is named by its ${NAMING[kind].join(' and ')}.`;
      throw new Rejection('message_must_be_well_formed', `/takesBack/data/${name}`, detail);
    }
  }
  return streamOf(event, teller);
}
