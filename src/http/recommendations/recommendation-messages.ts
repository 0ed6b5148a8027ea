/** What is sent about recommendations, to messages. */
import { randomUUID } from 'node:crypto';
import { Rejection } from '../../ledger/rejection.js';
import type { Day } from '../../ledger/values/day.js';
import type { Message, MessageType } from '../../messages/message.js';
import type {
  RecommendationAnswerDto,
  RecommendationDocumentDto,
  RecommendationRequestDto,
  RecommendationShowingDto,
} from './recommendations.dto.js';

/** What a call says beside its body. */
export interface SaidBeside {
  readonly today: Day;
  /** The idempotency key, where there is one: without it each call is a message of its own. */
  readonly id: string | undefined;
}

/** Throws message_must_be_well_formed where it neither gives one nor changes one. */
export function recommendationMessage(
  { from, to, entry, mayBePublic = false, ...said }: RecommendationDocumentDto,
  beside: SaidBeside,
): Message {
  const gives = from !== undefined && to !== undefined && entry === undefined;
  const changes = from === undefined && to === undefined && entry !== undefined;
  if (gives) {
    return messageOf('RecommendationGiven', { ...said, from, to, mayBePublic }, beside);
  }
  if (changes) {
    return messageOf('RecommendationChanged', { ...said, entry, mayBePublic }, beside);
  }
  const detail = 'Name `from` and `to` to give one, or the `entry` of the one to change.';
  throw new Rejection('message_must_be_well_formed', '', detail);
}

export function requestMessage(request: RecommendationRequestDto, beside: SaidBeside): Message {
  return messageOf('RecommendationAsked', request, beside);
}

export function answerMessage(answer: RecommendationAnswerDto, beside: SaidBeside): Message {
  return messageOf('RecommendationAnswered', answer, beside);
}

export function showingMessage(showing: RecommendationShowingDto, beside: SaidBeside): Message {
  return messageOf('RecommendationShown', showing, beside);
}

interface SaidOnADay {
  readonly onBehalfOf?: string;
  readonly on?: Day;
}

function messageOf<Said extends SaidOnADay>(
  type: MessageType,
  { onBehalfOf, on, ...said }: Said,
  { today, id }: SaidBeside,
): Message {
  return {
    type,
    id: id ?? randomUUID(),
    data: { ...said, on: on ?? today },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
}
