import { ApiProperty } from '@nestjs/swagger';
import { WHY_NOT_COUNTED } from '../../../projections/promise/telling/right-to-speak.js';

/** Why what was accepted does not count. */
export class NoticeDto {
  @ApiProperty({ enum: WHY_NOT_COUNTED })
  readonly code!: string;

  @ApiProperty({ description: 'The rule, and of which promises.' })
  readonly detail!: string;
}

/** What telling is answered with. */
export class ToldDto {
  @ApiProperty({ enum: ['accepted', 'duplicate'] })
  readonly status!: string;

  @ApiProperty({
    description: 'Where the entry is, `stream@revision`; its stream alone where it is a dry run.',
  })
  readonly entry!: string;

  @ApiProperty({
    required: false,
    description: 'Pass it as `after` to read what you have written. Absent in a dry run.',
  })
  readonly position?: number;

  @ApiProperty({ description: 'The id of the event, a UUIDv5 of its key and facts.' })
  readonly id!: string;

  @ApiProperty({
    required: false,
    description:
      'There where it is kept and, as things stand, does not count for the promise that it is ' +
      'told of. Where it is not there, it may still not count: read `notCounted` of the promise.',
  })
  readonly notice?: NoticeDto;
}

/** An RFC 9457 problem. */
export class ProblemDto {
  @ApiProperty({ example: '/docs/problems#amount_must_be_positive' })
  readonly type!: string;

  @ApiProperty({ description: 'The rule, in one sentence.' })
  readonly title!: string;

  @ApiProperty({ example: 422 })
  readonly status!: number;

  @ApiProperty({ description: 'What was found, and what to do.' })
  readonly detail!: string;

  @ApiProperty({ description: 'The rule by its name.', example: 'amount_must_be_positive' })
  readonly code!: string;

  @ApiProperty({
    required: false,
    description: 'Where in the body (RFC 6901).',
    example: '/data/total',
  })
  readonly pointer?: string;
}
