import { ApiProperty } from '@nestjs/swagger';
import { DayOf, Line } from '../../messages/members.js';
import { IDENTIFIER } from '../server/party.dto.js';

export class ProposeDto {
  @DayOf('The last day on which they may be accepted; 14 days on if left out.', {
    optional: true,
    example: undefined,
  })
  readonly until?: string;
}

export class SetOffAnswerDto {
  @Line(`For whom, where the key speaks for several of one circle: ${IDENTIFIER}`, 160, {
    optional: true,
    example: undefined,
  })
  readonly onBehalfOf?: string;
}

export class ProposedDto {
  @ApiProperty({ description: 'Their ids, the largest reduction first.', type: [String] })
  readonly proposed!: readonly string[];

  @ApiProperty({ description: 'Circles of more parties than are proposed.' })
  readonly tooLong!: number;
}

export class ToldEntriesDto {
  @ApiProperty({ description: 'Where each is told, `stream@revision`.', type: [String] })
  readonly entries!: readonly string[];
}
