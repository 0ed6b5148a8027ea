/** Read answers from their bytes, compared with what the generated classes write. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import * as fc from 'fast-check';
import type { RawEvent } from '../../../src/store/kurrent/link.js';
import { BrokenMessage } from '../../../src/store/wire/protobuf.js';
import { readAnswer } from '../../../src/store/wire/recorded.js';

const { ReadEvent } = streams.ReadResp;

const events: fc.Arbitrary<RawEvent> = fc.record({
  stream: fc.string({ unit: 'grapheme' }),
  revision: fc.nat(),
  commit: fc.maxSafeNat(),
  prepare: fc.maxSafeNat(),
  id: fc.uuid(),
  type: fc.string(),
  data: fc.string({ unit: 'grapheme', maxLength: 400 }),
  metadata: fc.string({ unit: 'grapheme', maxLength: 400 }),
  created: fc.nat(),
});

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text));
}

/** As a server writes it: in its own order, with more than is wanted around it. */
function written(event: RawEvent, id = new shared.UUID().setString(event.id)): Buffer {
  const recorded = new ReadEvent.RecordedEvent()
    .setId(id)
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(bytesOf(event.stream)))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(String(event.commit))
    .setPreparePosition(String(event.prepare))
    .setData(bytesOf(event.data))
    .setCustomMetadata(bytesOf(event.metadata));
  recorded
    .getMetadataMap()
    .set('content-type', 'application/json')
    .set('type', event.type)
    .set('created', `${event.created}1234`);
  const read = new ReadEvent().setEvent(recorded).setCommitPosition(String(event.commit));
  return Buffer.from(new streams.ReadResp().setEvent(read).serializeBinary());
}

describe('what a server answers to whoever reads', () => {
  it('is read as the generated classes wrote it, whatever the event', () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(readAnswer(written(event))).toEqual(event);
      }),
    );
  });

  it('holds an id as text or as two halves', () => {
    const halves = new shared.UUID.Structured()
      .setMostSignificantBits('-81985529216486896')
      .setLeastSignificantBits('81985529216486895');
    const [event] = fc.sample(events, 1);
    if (!event) throw new Error('There is one.');
    const answer = readAnswer(written(event, new shared.UUID().setStructured(halves)));
    expect(answer).toEqual({ ...event, id: 'fedcba98-7654-3210-0123-456789abcdef' });
  });

  it('may be a confirmation, or something that nobody needs', () => {
    const confirmed = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('s');
    const others = [
      new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound()),
      new streams.ReadResp().setFirstStreamPosition('1'),
      new streams.ReadResp(),
    ];
    const answers = [new streams.ReadResp().setConfirmation(confirmed), ...others].map((answer) =>
      readAnswer(Buffer.from(answer.serializeBinary())),
    );
    expect(answers).toEqual(['confirmed', 'other', 'other', 'other']);
  });

  it('is refused where it is cut off, and never read beyond its end', () => {
    const [event] = fc.sample(events, 1);
    const whole = event ? written(event) : Buffer.alloc(0);
    for (let length = 1; length < whole.length; length++) {
      expect(() => readAnswer(whole.subarray(0, length))).toThrow(BrokenMessage);
    }
  });
});
