/** CloudEvents 1.0 (HTTP binding: structured, batch, binary) to messages. */
import type { IncomingHttpHeaders } from 'node:http';
import { EVENT_TYPES } from '../ledger/event-types.js';
import { Rejection } from '../ledger/rejection.js';
import { checkedData } from './check.js';
import { compile, explain } from './compiled-validator.js';
import { Anything, Line } from './members.js';
import { isMessageType, type Message, type MessageType } from './message.js';

/** A CloudEvent 1.0 in its structured form. Further extension attributes are passed over. */
export class CloudEventDto {
  @Line('Always 1.0.', 3, { example: '1.0' })
  readonly specversion!: string;

  @Line(
    'Your own id of the message, without names: told again with the same facts it adds nothing.',
    200,
  )
  readonly id!: string;

  @Line('Where it comes from. Who tells and how well supported it is follow from the key.', 500, {
    example: '/erp/paris',
  })
  readonly source!: string;

  @Line('The event type, with or without its version.', 60, { example: 'InvoiceIssued' })
  readonly type!: string;

  @Anything('As the type documents.')
  readonly data!: unknown;

  @Line('When it was sent; not the business day, which is in the data.', 60, { optional: true })
  readonly time?: string;

  @Line('Informational.', 500, { optional: true })
  readonly subject?: string;

  @Line('application/json.', 100, { optional: true })
  readonly datacontenttype?: string;

  @Line('The party spoken for, where the key may speak for several.', 160, { optional: true })
  readonly onbehalfof?: string;

  @Line('What it belongs to, in your own words and without names.', 200, { optional: true })
  readonly correlationid?: string;

  @Line('What caused it, in your own words and without names.', 200, { optional: true })
  readonly causationid?: string;
}

const OPEN = { open: true };
const isCloudEvent = compile(CloudEventDto, OPEN);

/**
 * Reads a CloudEvent. Throws a Rejection whose pointer leads into the event: `/type`,
 * `/data/seller`. `idempotencyKey` stands in for the event's id where it is given.
 */
export function readCloudEvent(value: unknown, idempotencyKey?: string): Message {
  if (!isCloudEvent(value)) throw explain(CloudEventDto, value, OPEN);
  const { specversion, id, type, data, onbehalfof, correlationid, causationid } = value;
  if (specversion !== '1.0') {
    throw new Rejection('message_must_be_well_formed', '/specversion', 'specversion must be 1.0.');
  }
  const messageType = readType(String(type));
  return {
    type: messageType,
    id: idempotencyKey ?? String(id),
    data: withinData(() => checkedData(messageType, data)),
    onBehalfOf: textOf(onbehalfof),
    correlationId: textOf(correlationid),
    causationId: textOf(causationid),
  };
}

/** The event that `ce-` headers and a body of plain data make (binary content mode). */
export function eventOfHeaders(headers: IncomingHttpHeaders, data: unknown): unknown {
  const event: Record<string, unknown> = { data };
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith('ce-') && typeof value === 'string')
      event[name.slice(3)] = unescaped(value);
  }
  return event;
}

/** A pointer into a message's data as a pointer into its CloudEvent. */
export function pointerInEvent(pointer: string): string {
  return pointer === '/onBehalfOf' ? '/onbehalfof' : `/data${pointer}`;
}

/** Runs what rejects with pointers into the data, and lets them lead into the event. */
function withinData<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new Rejection(error.code, pointerInEvent(error.pointer), error.detail);
  }
}

/** A member that the DTO allows to be text or absent. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readType(written: string): MessageType {
  const [name = '', version, ...rest] = written.split('.v');
  const known = isMessageType(name) && rest.length === 0;
  if (known && (version === undefined || version === String(EVENT_TYPES[name].version)))
    return name;
  const detail = `${written} is no event type of this ledger, or none that is sent to it.`;
  throw new Rejection('event_type_must_be_known', '/type', detail);
}

/** Header values carry percent-encoded UTF-8 (CloudEvents HTTP binding, 3.1.3.2). */
function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
