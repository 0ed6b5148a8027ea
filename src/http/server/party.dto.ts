import { Code, Flag, Line } from '../../messages/members.js';

export const IDENTIFIER =
  '`<ISO 6523 scheme>:<value>`, nine or fourteen digits (SIREN, SIRET), or `local:<teller>:<code>`.';

/** A party with what else the teller knows of it. */
export class PartyDto {
  @Line(IDENTIFIER, 160, { example: '0002:552100554' })
  readonly id!: string;

  @Line('Its name; kept sealed.', 200, { optional: true })
  readonly name?: string;

  @Code('ISO 3166-1 alpha-2.', /^[A-Z]{2}$/, 'two capital letters', { optional: true })
  readonly country?: string;

  @Flag('A private person without a business identifier: never scored nor disclosed.')
  readonly consumer?: boolean;
}
