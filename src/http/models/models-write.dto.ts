import { ApiProperty } from '@nestjs/swagger';
import { Code, DayOf } from '../../messages/members.js';

export class DefaultModelDto {
  @Code(
    'The model: one that ships, or that was brought.',
    /^[a-z0-9][a-z0-9-]{0,39}$/,
    'the name of a model, as GET /v1/models lists it',
    { example: 'triangle-1' },
  )
  readonly name!: string;

  @DayOf('The first day of which scores are by it: today, in UTC, or a later one.')
  readonly from!: string;
}

export class ToldModelDto {
  @ApiProperty()
  readonly name!: string;

  @ApiProperty({ description: 'SHA-256 of its file as canonical JSON (RFC 8785).' })
  readonly hash!: string;

  @ApiProperty({ description: 'Where that is told, `stream@revision`.' })
  readonly entry!: string;

  @ApiProperty({ description: 'For `after` of a read that must know it.' })
  readonly position!: number;
}

export class ChosenModelDto extends ToldModelDto {
  @ApiProperty()
  readonly from!: string;
}
