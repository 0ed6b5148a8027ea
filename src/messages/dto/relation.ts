import type { PartyInput } from '../message.js';
import { DayOf, Line, Nested, OneOf, Party, Text, Whole } from './members.js';

export class PromiseRefDto {
  @OneOf('What was promised.', ['invoice', 'delivery'])
  readonly kind!: string;

  @Party('The seller or supplier, who numbered it.')
  readonly owner!: PartyInput;

  @Line('The number of the invoice, or the reference of the delivery.', 80)
  readonly number!: string;
}

export class FeedbackGivenDto {
  @Party('Who gives it.', { example: '0002:732829320' })
  readonly from!: PartyInput;

  @Party('About whom.')
  readonly to!: PartyInput;

  @Whole('1 (bad) to 5 (excellent).', [-1_000, 1_000], { example: 5 })
  readonly rating!: number;

  @Nested('A promise between the two.', PromiseRefDto)
  readonly about!: PromiseRefDto;

  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly comment?: string;
}

export class FeedbackAnsweredDto {
  @Line('The entry of the feedback, `stream@revision`.', 320)
  readonly entry!: string;

  @DayOf('When.')
  readonly on!: string;

  @Text('In your words; kept sealed.')
  readonly text?: string;
}
