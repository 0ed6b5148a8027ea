import type { DeliveryEvent } from '../../ledger/kinds/delivery.js';
import { Amount, Currency, DayOf, Line, OneOf, Party, Skill, Text, Whole } from '../members.js';
import type { PartyInput } from '../message.js';
import { type Member, type MessagesOf, PARTY, REFERENCE, SPEAKER } from '../message-rule.js';

/** Which delivery is meant. */
export class DeliveryRefDto {
  @Party('Who delivers.')
  readonly supplier!: PartyInput;

  @Line('The order or delivery reference, as the supplier writes it.', 80)
  readonly reference!: string;

  @Party('To whom.', { optional: true })
  readonly client?: PartyInput;

  @DayOf('Tells apart deliveries that used one reference twice.', { optional: true })
  readonly promisedOn?: string;

  @Text('Why, in your words; kept sealed.')
  readonly comment?: string;
}

export class DeliveryPromisedDto {
  @Party('Who delivers.')
  readonly supplier!: PartyInput;

  @Line('The order or delivery reference, as the supplier writes it.', 80)
  readonly reference!: string;

  @Party('To whom.', { example: '0002:732829320' })
  readonly client!: PartyInput;

  @DayOf('When it was promised.')
  readonly promisedOn!: string;

  @DayOf('For when.')
  readonly dueOn!: string;

  @Amount('What it is worth.', { optional: true })
  readonly value?: string;

  @Currency('ISO 4217.', { optional: true })
  readonly currency?: string;

  @Line('The project.', 80, { optional: true })
  readonly project?: string;

  @Skill('The skill of the supplier that it is made with.')
  readonly skill?: string;

  @Text('What else is said; kept sealed.')
  readonly note?: string;
}

export class DeliveryRescheduledDto extends DeliveryRefDto {
  @DayOf('The new day.')
  readonly dueOn!: string;

  @DayOf('When it was agreed.')
  readonly agreedOn!: string;

  @OneOf('Because of whom.', ['supplier', 'client', 'carrier', 'force_majeure'])
  readonly cause!: string;
}

export class DeliveryMadeDto extends DeliveryRefDto {
  @Line('Names the part among those of this delivery.', 80, { example: '1' })
  readonly part!: string;

  @Whole(
    'Parts per million of what was promised; left out: all that is left.',
    [0, 1_000_000_000],
    {
      optional: true,
    },
  )
  readonly share?: number;

  @DayOf('When the supplier handed it over; one of the two days is told.', { optional: true })
  readonly handedOverOn?: string;

  @DayOf('When it reached the client.', { optional: true })
  readonly arrivedOn?: string;
}

export class DeliveryAcceptedDto extends DeliveryRefDto {
  @DayOf('When.')
  readonly acceptedOn!: string;
}

export class DeliveryRefusedDto extends DeliveryRefDto {
  @Line('Left out: all.', 80, { optional: true })
  readonly part?: string;

  @DayOf('When.')
  readonly refusedOn!: string;

  @OneOf('Why.', [...['quality', 'quantity', 'late', 'damaged_in_transit', 'not_ordered', 'other']])
  readonly why!: string;
}

export class GoodsReturnedDto extends DeliveryRefDto {
  @Line('Left out: of the whole delivery.', 80, { optional: true })
  readonly part?: string;

  @Whole('Parts per million of what was promised; left out: all of it.', [0, 1_000_000_000], {
    optional: true,
  })
  readonly share?: number;

  @DayOf('When it was sent back.')
  readonly returnedOn!: string;

  @OneOf('Why.', ['quality', 'quantity', 'wrong_goods', 'not_needed', 'other'], { optional: true })
  readonly why?: string;
}

export class DeliveryCancelledDto extends DeliveryRefDto {
  @DayOf('When.')
  readonly cancelledOn!: string;

  @OneOf('By whom.', ['supplier', 'client'])
  readonly by!: string;
}

const ORDER: Member = { kind: 'reference', number: true };

const ofDelivery = {
  members: { supplier: PARTY, client: PARTY, reference: ORDER, project: REFERENCE },
  promisor: ['supplier'],
  promisee: ['client'],
  issuer: 'supplier',
} as const;

const commented = { ...ofDelivery, texts: { comment: SPEAKER } } as const;

export const DELIVERY_MESSAGES = {
  DeliveryPromised: { dto: DeliveryPromisedDto, ...ofDelivery, texts: { note: 'supplier' } },
  DeliveryRescheduled: { dto: DeliveryRescheduledDto, ...commented },
  DeliveryMade: { dto: DeliveryMadeDto, ...commented },
  DeliveryAccepted: { dto: DeliveryAcceptedDto, ...commented },
  DeliveryRefused: { dto: DeliveryRefusedDto, ...commented },
  GoodsReturned: { dto: GoodsReturnedDto, ...commented },
  DeliveryCancelled: { dto: DeliveryCancelledDto, ...commented },
} satisfies MessagesOf<DeliveryEvent>;
