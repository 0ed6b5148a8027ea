import { ApiProperty } from '@nestjs/swagger';
import { NoticeDto } from '../server/answers.dto.js';

class FindingDto {
  @ApiProperty({ description: 'The place in the document: a line or an XPath.' })
  readonly at!: string;

  @ApiProperty({
    enum: ['accepted', 'duplicate', 'rejected', 'ignored', 'anomaly', 'unmapped', 'figure'],
  })
  readonly status!: string;

  @ApiProperty({ required: false, description: 'The type of the event.' })
  readonly type?: string;

  @ApiProperty({ required: false, description: 'Accepted or duplicate: `stream@revision`.' })
  readonly entry?: string;

  @ApiProperty({ required: false, description: 'Accepted or duplicate: why it does not count.' })
  readonly notice?: NoticeDto;

  @ApiProperty({ required: false, description: 'Rejected: the rule. Unmapped: the code.' })
  readonly code?: string;

  @ApiProperty({ required: false, description: 'Rejected: where in the message (RFC 6901).' })
  readonly pointer?: string;

  @ApiProperty({ required: false, description: 'Rejected: what was found, and what to do.' })
  readonly detail?: string;

  @ApiProperty({ required: false, description: 'Ignored: why.' })
  readonly why?: string;

  @ApiProperty({ required: false, description: 'Anomaly: what is odd, and what was made of it.' })
  readonly what?: string;

  @ApiProperty({ required: false, description: 'Of an unmapped party, or a figure.' })
  readonly name?: string;

  @ApiProperty({ required: false, description: 'Of a figure.' })
  readonly value?: string;
}

class ProblemFoundDto {
  @ApiProperty({ description: 'The rule by its name.' })
  readonly code!: string;

  @ApiProperty({ description: 'Where in the message (RFC 6901).' })
  readonly pointer!: string;

  @ApiProperty({ description: 'What was found, and what to do.' })
  readonly detail!: string;
}

class CountsDto {
  @ApiProperty()
  readonly accepted!: number;

  @ApiProperty()
  readonly duplicate!: number;

  @ApiProperty()
  readonly rejected!: number;

  @ApiProperty()
  readonly ignored!: number;

  @ApiProperty()
  readonly anomaly!: number;

  @ApiProperty()
  readonly unmapped!: number;

  @ApiProperty()
  readonly figure!: number;
}

class DocumentTakenDto {
  @ApiProperty({ description: 'Its name; empty where it has none.' })
  readonly file!: string;

  @ApiProperty({ required: false, description: 'Of all its bytes, in hex.' })
  readonly sha256?: string;

  @ApiProperty({ required: false })
  readonly bytes?: number;

  @ApiProperty({ required: false, nullable: true, type: String, example: 'ubl' })
  readonly format?: string | null;

  @ApiProperty({ required: false, description: 'Parts read.' })
  readonly parts?: number;

  @ApiProperty({ required: false, type: () => CountsDto, description: 'Findings by status.' })
  readonly counts?: CountsDto;

  @ApiProperty({
    ...{ nullable: true, type: () => ProblemFoundDto },
    description: 'Why it was refused whole; null where it, or a part of it, was taken.',
  })
  readonly refused!: ProblemFoundDto | null;

  @ApiProperty({ required: false, type: [FindingDto], description: 'The first of each status.' })
  readonly findings?: readonly FindingDto[];

  @ApiProperty({ required: false, description: 'How many findings are not shown.' })
  readonly more?: number;
}

/** What sending documents is answered with. */
export class DocumentsTakenDto {
  @ApiProperty({ type: [DocumentTakenDto] })
  readonly documents!: readonly DocumentTakenDto[];
}
