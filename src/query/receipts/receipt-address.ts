/** Where the receipt of a score is, for whoever may read the score. */
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';

export interface ReceiptMoment {
  readonly asOf: Day;
  readonly model: string;
  /** Left out for whom it is not to choose: others read editions. */
  readonly knownAt?: Position;
}

export function receiptAddress(id: string, { asOf, model, knownAt }: ReceiptMoment): string {
  const asked = new URLSearchParams({
    asOf,
    ...(knownAt !== undefined && { knownAt: String(knownAt) }),
    model,
  });
  return `/v1/professionals/${pathPart(id)}/receipt?${asked}`;
}

/** Percent-encoded, but for the colon, which people read; and safe between single quotes. */
export function pathPart(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':').replaceAll("'", '%27');
}
