import { Anything, Line } from './members.js';

/** A CloudEvent 1.0 in its structured form. Further extension attributes are passed over. */
export class CloudEventDto {
  @Line('Always 1.0.', 3, { example: '1.0' })
  readonly specversion!: string;

  @Line('Your own id of the message: who sends it again with the same facts adds nothing.', 200)
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

  @Line('What it belongs to, in your own words.', 200, { optional: true })
  readonly correlationid?: string;

  @Line('What caused it, in your own words.', 200, { optional: true })
  readonly causationid?: string;
}
