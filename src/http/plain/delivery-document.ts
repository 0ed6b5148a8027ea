import { documentNumber } from '../../ledger/values/party.js';
import { DayOf, Line, Party } from '../../messages/members.js';
import type { Message, PartyInput } from '../../messages/message.js';
import { PlainDocumentDto } from './plain-document.js';

export class DeliveryDocumentDto extends PlainDocumentDto {
  @Party('Who delivers.')
  readonly supplier!: PartyInput;

  @Party('To whom.', { example: '0002:732829320' })
  readonly client!: PartyInput;

  @Line('The order or delivery reference, as the supplier writes it.', 80, { example: 'BC-77' })
  readonly reference!: string;

  @DayOf('For when it was promised.')
  readonly dueOn!: string;

  @DayOf('When it was promised; dueOn where it is left out.', { optional: true })
  readonly promisedOn?: string;

  @DayOf('When all of it reached the client; send it again with this once it did.', {
    optional: true,
  })
  readonly deliveredOn?: string;
}

/** The promise, and that it was kept once that is said: the first message is the promise. */
export function deliveryMessages(
  document: DeliveryDocumentDto,
  id?: string,
): readonly [Message, ...Message[]] {
  const { supplier, client, reference, dueOn, deliveredOn, onBehalfOf } = document;
  const spoken = onBehalfOf === undefined ? {} : { onBehalfOf };
  const named = id ?? `delivery ${documentNumber(reference)}`;
  const promise: Message = {
    type: 'DeliveryPromised',
    id: named,
    data: { supplier, client, reference, dueOn, promisedOn: document.promisedOn ?? dueOn },
    ...spoken,
  };
  if (deliveredOn === undefined) return [promise];
  const made: Message = {
    type: 'DeliveryMade',
    id: named,
    data: { supplier, client, reference, part: 'all', arrivedOn: deliveredOn },
    ...spoken,
  };
  return [promise, made];
}
