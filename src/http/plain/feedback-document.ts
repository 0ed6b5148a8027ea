import { documentNumber } from '../../ledger/values/party.js';
import { FeedbackGivenDto } from '../../messages/kinds/relation.js';
import { Line } from '../../messages/members.js';
import type { Message } from '../../messages/message.js';

/** Feedback is told as it is; only who is spoken for may be named beside it. */
export class FeedbackDocumentDto extends FeedbackGivenDto {
  @Line('The party spoken for, where the key may speak for several.', 160, {
    ...{ optional: true, example: '0002:552100554' },
  })
  readonly onBehalfOf?: string;
}

export function feedbackMessage(document: FeedbackDocumentDto, id?: string): Message {
  const { onBehalfOf, ...data } = document;
  const { kind, number } = document.about;
  return {
    type: 'FeedbackGiven',
    id: id ?? `feedback ${kind} ${documentNumber(number)} ${document.on}`,
    data,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}
