import { DayOf, Line } from '../../messages/members.js';
import { IDENTIFIER } from '../server/party.dto.js';

export class ContactDto {
  @Line(`Who knows the other: ${IDENTIFIER}`, 160, { example: '0002:552100554' })
  readonly from!: string;

  @Line('Whom it knows.', 160, { example: '0002:732829320' })
  readonly to!: string;

  @DayOf('Since when; today, in UTC, if left out.', { optional: true, example: undefined })
  readonly on?: string;

  @Line('The token of a live share link of whom you claim, by which you met.', 80, {
    ...{ optional: true, example: undefined },
  })
  readonly link?: string;

  @Line('The party spoken for, where the key may speak for several.', 160, {
    ...{ optional: true, example: undefined },
  })
  readonly onBehalfOf?: string;
}
