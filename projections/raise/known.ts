/** What is known of promises that are folded together, and what it would be if more were told. */
import { type OwnEvent, openStream, streamOf } from '../../src/ledger/deciders.js';
import { Rejection } from '../../src/ledger/rejection.js';
import { type Teller, voiceOf } from '../../src/ledger/stored.js';
import type { Coverage } from '../coverage.js';
import type { Fact } from '../fact.js';
import type { FoldedPromise } from '../promise/folded.js';
import { foldPromises } from '../promise/promise.js';
import type { WhoIsWho } from '../who-is-who.js';

/** The promises under joined addresses, with all facts that they are folded from. */
export interface Known {
  readonly addresses: readonly string[];
  readonly facts: readonly Fact[];
  readonly promises: readonly FoldedPromise[];
}

/** Who would tell: all that a key says of a teller. */
export type LikelyTeller = Omit<Teller, 'message'>;

/** The promises as they would be folded if these facts were told, too. */
export function foldedWith(
  { addresses, facts }: Known,
  more: readonly Fact[],
  who: WhoIsWho,
  coverage: Coverage,
): readonly FoldedPromise[] {
  return foldPromises(addresses, [...facts, ...more], who, coverage);
}

/** After all that was told. Folds ask for no order, so that all may have the same. */
const AFTER_ALL = Number.MAX_SAFE_INTEGER;

/**
 * An event as the ledger would store it, were it told now: its stream decides on it. Null where the
 * ledger would refuse it, or holds it already.
 */
export function asTold(
  facts: readonly Fact[],
  event: OwnEvent,
  by: LikelyTeller,
  message: string,
): Fact | null {
  const stream = openStream(streamOf(event, by.teller));
  const own = facts.filter((fact) => fact.stream === stream.stream);
  for (const fact of own.sort((a, b) => a.revision - b.revision)) stream.advance(fact);
  const parties = by.party === null ? [] : [by.party];
  const decided = decidedBy(stream, event, { ...by, message, role: 'emitter' }, parties);
  if (!decided) return null;
  const place = { stream: stream.stream, revision: own.length, position: AFTER_ALL, recordedAt: 0 };
  return { ...place, event: decided, by: { ...by, message }, parties };
}

function decidedBy(
  stream: ReturnType<typeof openStream>,
  ...asked: Parameters<typeof stream.decide>
): Fact['event'] | null {
  try {
    const decision = stream.decide(...asked);
    return decision.status === 'new' ? (decision.events[0] ?? null) : null;
  } catch (error) {
    if (error instanceof Rejection) return null;
    throw error;
  }
}

/** Whoever speaks with this voice in these facts, as its key says. */
export function tellerWith(voice: string, facts: readonly Fact[]): LikelyTeller | null {
  for (const { by, event } of facts) {
    if (voiceOf(by) === voice) return tellingOf(by);
    const payer = event.after?.by;
    if (payer && voiceOf(payer) === voice) return payer;
  }
  return null;
}

function tellingOf({ message: _, ...telling }: Teller): LikelyTeller {
  return telling;
}
