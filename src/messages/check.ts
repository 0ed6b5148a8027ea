/** Whether a message has the shape that its type documents. */
import { MESSAGES } from './catalogue.js';
import { compile, explain, type IsValid } from './compiled-validator.js';
import type { Message, MessageType } from './message.js';

const VALID: ReadonlyMap<string, IsValid> = new Map(
  Object.entries(MESSAGES).map(([type, { dto }]) => [type, compile(dto)]),
);

/**
 * The data of a message of this type. Throws message_must_be_well_formed with a pointer into it.
 */
export function checkedData(type: MessageType, data: unknown): Readonly<Record<string, unknown>> {
  if (VALID.get(type)?.(data)) return data;
  throw explain(MESSAGES[type].dto, data);
}

/** Throws message_must_be_well_formed where a message has not the shape that its type documents. */
export function checkMessage({ type, data, takesBack }: Message): void {
  // What is taken back stands in the place of the entry, which the stream finds by it.
  checkedData(type, takesBack ? { ...data, entry: 'invoice-0/0@0' } : data);
}
