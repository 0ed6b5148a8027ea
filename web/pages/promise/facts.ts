/** The facts of a promise in their order, each with how it counts and where it is drawn. */
import type { Day } from '../../../src/ledger/values/day.js';
import type { EventType } from '../../../src/ledger/events.js';
import type { PromiseAnswer, ShownPromise } from '../../../src/query/promises/promise.js';
import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';
import type { LaneShape } from '../../charts/promise/lane-marks.js';
import { ToldFacts } from '../../parts/told/facts.js';
import { sentenceOf } from '../../parts/told/sentence.js';
import type { Words } from '../../words/words.js';

export interface PromiseFact {
  /** Under which it stands in the picture and in the list, from 1 on. */
  readonly number: number;
  readonly entry: ShownEntry;
  /** When it happened; the day it was told where it tells of none. */
  readonly day: Day;
  readonly toldOn: Day;
  readonly sentence: string;
  readonly counted: boolean;
  /** Why it does not count, in words; null where that is said nowhere. */
  readonly why: string | null;
}

/** By the day on which they happened; of one day, in the order told. */
export function factsIn(
  { entries, notCounted }: PromiseAnswer,
  promise: ShownPromise,
  words: Words,
): readonly PromiseFact[] {
  const currency = promise.size?.currency ?? null;
  const uncounted = new Map(notCounted.map(({ entry, why }) => [entry, why]));
  const dated = entries.map((entry) => {
    const toldOn = entry.recordedAt.slice(0, 10);
    return { entry, toldOn, day: entry.day ?? toldOn };
  });
  return dated
    .sort((a, b) =>
      a.day === b.day ? a.entry.position - b.entry.position : a.day < b.day ? -1 : 1,
    )
    .map(({ entry, day, toldOn }, i) => {
      const why = uncounted.get(entry.entry);
      return {
        number: i + 1,
        ...{ entry, day, toldOn },
        sentence: sentenceOf(entry, words, currency),
        counted: why === undefined && stands(entry) && !isOneSided(entry, promise),
        why: why === undefined ? null : words.say(`notCounted.${why}`),
      };
    });
}

function stands({ status }: ShownEntry): boolean {
  return status === 'stands' || status === 'contested';
}

/** New due days that only the one who promised tells. */
function isOneSided({ type, by }: ShownEntry, { discrepancies }: ShownPromise): boolean {
  if (type !== 'InvoiceRescheduled' && type !== 'DeliveryRescheduled') return false;
  return discrepancies.some(
    (each) => each.about === 'reschedule' && each.by.teller === by.teller && each.taken === null,
  );
}

/** Days that a change names: other due days. */
export function daysNamed({ type, facts }: ShownEntry): readonly Day[] {
  const told = new ToldFacts(facts);
  if (type === 'DeliveryRescheduled') return [told.day('dueOn') ?? []].flat();
  if (type !== 'InvoiceRescheduled') return [];
  return [...new Set(told.items('instalments').flatMap((part) => part.day('due') ?? []))];
}

/** A square makes a promise, a circle is what was done for it, a diamond changes it. */
export function shapeOf(type: EventType): LaneShape {
  switch (type) {
    case 'InvoiceIssued':
    case 'InvoiceCorrected':
    case 'InvoiceReceived':
    case 'InvoiceApproved':
    case 'DeliveryPromised':
      return 'square';
    case 'PaymentAnnounced':
    case 'PaymentReceived':
    case 'PaymentAllocated':
    case 'InvoiceSettledOtherwise':
    case 'CreditNoteIssued':
    case 'DeliveryMade':
    case 'DeliveryAccepted':
    case 'FeedbackGiven':
      return 'circle';
    default:
      return 'diamond';
  }
}
