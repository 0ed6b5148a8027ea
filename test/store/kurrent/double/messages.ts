/** Between the log of the double and the messages of the protocol. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import statusPb from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import type { Answer, Logged, Proposed } from './log.js';

interface ProposedMessage {
  getId(): shared.UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export function proposedOf(message: ProposedMessage): Proposed {
  return {
    // The server reads ids as numbers of 128 bits: their case is lost.
    id: (message.getId()?.getString() ?? '').toLowerCase(),
    type: message.getMetadataMap().get('type') ?? '',
    contentType: message.getMetadataMap().get('content-type') ?? '',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function nameOf(identifier: shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
}

function identifierOf(stream: string): shared.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));
}

export function eventMessage(event: Logged): streams.ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(event.revision)
    .setCommitPosition(String(event.position))
    .setPreparePosition(String(event.position))
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('content-type', event.contentType)
    .set('created', String(BigInt(event.created) * 10_000n));
  const read = new streams.ReadResp.ReadEvent().setEvent(recorded);
  return new streams.ReadResp().setEvent(read.setCommitPosition(String(event.position)));
}

export function notFound(stream: string): streams.ReadResp {
  const missing = new streams.ReadResp.StreamNotFound();
  return new streams.ReadResp().setStreamNotFound(
    missing.setStreamIdentifier(identifierOf(stream)),
  );
}

export function confirmation(): streams.ReadResp {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  return new streams.ReadResp().setConfirmation(confirmed.setSubscriptionId('double'));
}

export function caughtUp(): streams.ReadResp {
  return new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
}

/** The answer to a batch, as the server gives it. */
export function answerMessage(
  correlation: shared.UUID | undefined,
  stream: string,
  answer: Answer | { readonly is: 'error'; readonly message: string },
): streams.BatchAppendResp {
  const response = new streams.BatchAppendResp()
    .setCorrelationId(correlation)
    .setStreamIdentifier(identifierOf(stream));
  switch (answer.is) {
    case 'success': {
      const position = new shared.AllStreamPosition()
        .setCommitPosition(String(answer.position))
        .setPreparePosition(String(answer.position));
      const success = new streams.BatchAppendResp.Success()
        .setCurrentRevision(String(answer.revision))
        .setPosition(position);
      return response.setSuccess(success);
    }
    case 'wrong': {
      const wrong = new shared.WrongExpectedVersion();
      if (answer.current === 'none') wrong.setCurrentNoStream(new shared.Empty());
      else wrong.setCurrentStreamRevision(String(answer.current));
      return response.setError(errorOf('WrongExpectedVersion', wrong.serializeBinary()));
    }
    case 'deleted': {
      const deleted = new shared.StreamDeleted().setStreamIdentifier(identifierOf(stream));
      return response.setError(errorOf('StreamDeleted', deleted.serializeBinary()));
    }
    case 'error':
      return response.setError(errorOf(answer.message, new Uint8Array()));
    default:
      return answer satisfies never;
  }
}

/** What is no error with details of its own comes with an empty message of another kind. */
function errorOf(name: string, details: Uint8Array): statusPb.Status {
  const packed = new any.Any();
  const known = ['WrongExpectedVersion', 'StreamDeleted', 'AccessDenied', 'Timeout', 'BadRequest'];
  if (known.includes(name)) packed.pack(details, `event_store.client.${name}`);
  else packed.pack(details, 'google.protobuf.Empty');
  return new statusPb.Status().setMessage(name).setDetails(packed);
}
