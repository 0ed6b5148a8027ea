import { ApiProperty } from '@nestjs/swagger';
import { Code, DayOf, Flag, Line, Lines, OneOf } from '../../messages/members.js';

export const ROLES = ['emitter', 'partner', 'analyst', 'operator', 'metrics'] as const;
export const SOURCES = ['api', 'ledger', 'platform', 'webhook', 'bank'] as const;
export const VETTINGS = ['self-registered', 'known', 'vetted'] as const;

export class GrantDto {
  @OneOf('What the key may do.', ROLES)
  readonly role!: (typeof ROLES)[number];

  @Code(
    'The name under which it tells.',
    /^[a-z0-9][a-z0-9._-]{0,39}$/,
    'a short lower-case name',
    {
      example: 'acme-erp',
    },
  )
  readonly teller!: string;

  @Lines('For whom it may speak, or (partner) whose page it opens.', [1000, 160])
  readonly parties!: readonly string[];

  @Flag('May speak for every party: platforms only.')
  readonly anyParty?: boolean;

  @OneOf('The way in, which gives the grade of what it tells; api where it is left out.', SOURCES, {
    optional: true,
  })
  readonly source?: (typeof SOURCES)[number];

  @Line('Identifier of the professional or accountant who holds the key.', 160, { optional: true })
  readonly owner?: string;

  @OneOf(
    'How well you know who holds it: not (self-registered, where it is left out), known, or a ' +
      'vetted platform or bank, which makes sure who its clients are.',
    VETTINGS,
    { optional: true },
  )
  readonly vetting?: (typeof VETTINGS)[number];

  @Flag('It tells everything as it happens, so that its silence means something.')
  readonly live?: boolean;

  @DayOf('The last day on which it opens anything, in UTC; until it is revoked if left out.', {
    optional: true,
  })
  readonly until?: string;
}

export class RotationDto {
  @DayOf('The last day on which the new key opens anything; that of the first if left out.', {
    optional: true,
  })
  readonly until?: string;
}

export class GrantedDto {
  @ApiProperty()
  readonly keyId!: string;

  @ApiProperty({ description: 'Shown once and stored nowhere.' })
  readonly token!: string;

  @ApiProperty({ description: 'Where the grant is, `stream@revision`.' })
  readonly entry!: string;
}
