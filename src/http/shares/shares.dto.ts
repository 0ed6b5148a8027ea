import { ApiProperty } from '@nestjs/swagger';
import { SHARED_FIGURES } from '../../ledger/kinds/share.js';
import type { SharedFigure } from '../../ledger/share-events.js';
import { DayOf, Flag, Line, SomeOf } from '../../messages/members.js';

export class ShareDto {
  @SomeOf(
    'What it shows: sums, never a promise or a partner, and public recommendations.',
    SHARED_FIGURES,
    {
      example: ['overall', 'history'],
    },
  )
  readonly shows!: readonly SharedFigure[];

  @Flag('Whether it has a badge, which shows the overall where the link does.')
  readonly badge?: boolean;

  @DayOf('As of this day; if left out, the last day that is over when it is opened.', {
    optional: true,
    example: undefined,
  })
  readonly asOf?: string;

  @DayOf('The last day on which it opens, in UTC, at most 366 days on; 90 days if left out.', {
    optional: true,
    example: undefined,
  })
  readonly until?: string;

  @Line('The scoring model.', 80, { optional: true, example: 'triangle-1' })
  readonly model?: string;
}

export class ShareMadeDto {
  @ApiProperty({ description: 'Its id, by which it is listed and revoked.' })
  readonly share!: string;

  @ApiProperty({ description: 'Told once and stored nowhere.' })
  readonly token!: string;

  @ApiProperty({ description: 'Where it opens, with the token in it.' })
  readonly path!: string;

  @ApiProperty({ description: 'Its last day, in UTC.' })
  readonly until!: string;

  @ApiProperty({ description: 'Where it is told, `stream@revision`.' })
  readonly entry!: string;

  @ApiProperty({ description: 'The position of that entry.' })
  readonly position!: number;
}
