/** Listening to a read until it ends, one way or another. */
import type { ClientReadableStream } from '@grpc/grpc-js';
import type { ReadAnswer } from '../wire/recorded.js';
import { failureOf } from './failures.js';
import type { LinkFailure } from './link.js';

export type ReadCall = ClientReadableStream<ReadAnswer>;

/** Hands over what comes of a read, then how it ended: null is as it should. */
export function listen(
  call: ReadCall,
  hear: (answer: ReadAnswer) => void,
  end: (failure: LinkFailure | null) => void,
): void {
  call.on('data', (answer: ReadAnswer) => {
    // What is thrown in a handler of events nobody could catch.
    try {
      hear(answer);
    } catch (error) {
      call.cancel();
      end(failureOf(error));
    }
  });
  call.on('error', (error) => end(failureOf(error)));
  call.on('end', () => end(null));
}
