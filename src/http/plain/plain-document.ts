/**
 * Documents as people with curl write them, to messages. What is not said is filled in from the
 * document alone, and so are message ids: the same document again is the same message.
 */
import { Rejection } from '../../ledger/rejection.js';
import { readAmount } from '../../ledger/values/money.js';
import { Line } from '../../messages/members.js';

export const EURO = 'EUR';

/** What every document may say. */
export class PlainDocumentDto {
  @Line('The party spoken for, where the key may speak for several.', 160, {
    ...{ optional: true, example: '0002:552100554' },
  })
  readonly onBehalfOf?: string;
}

/** An amount as people write it, in minor units. Throws message_must_be_well_formed. */
export function amountOf(written: string, currency: string, pointer: string): string {
  const amount = readAmount(written, currency);
  if (amount !== null) return amount;
  const detail = `${written} has more decimals than ${currency}, or is too large.`;
  throw new Rejection('message_must_be_well_formed', pointer, detail);
}
