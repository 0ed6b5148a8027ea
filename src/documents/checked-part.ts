/** Parts of a document whose messages have the shape of their types, or say why they have not. */
import { type Format, type Part, type Problem, problemOf, type Reader } from '../intake/format.js';
import { checkMessage } from '../messages/check.js';
import type { Message, MessageType } from '../messages/message.js';

/** A message that has not the shape that its type documents. */
export interface MisshapenMessage extends Problem {
  readonly type: MessageType;
}

export type CheckedPart =
  | Exclude<Part, { readonly messages: unknown }>
  | { readonly at: string; readonly messages: readonly (Message | MisshapenMessage)[] };

/** Reads a document. Throws as its format does. */
export async function* checkedParts(
  format: Format,
  bytes: AsyncIterable<Uint8Array>,
  reader: Reader,
): AsyncGenerator<CheckedPart> {
  for await (const part of format.read(bytes, reader)) {
    yield 'messages' in part ? { at: part.at, messages: part.messages.map(checked) } : part;
  }
}

function checked(message: Message): Message | MisshapenMessage {
  try {
    checkMessage(message);
    return message;
  } catch (error) {
    return { type: message.type, ...problemOf(error) };
  }
}
