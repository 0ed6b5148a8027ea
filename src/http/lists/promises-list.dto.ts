import { DayOf, Line, OneOf } from '../../messages/members.js';
import { LISTED_STATES, type ListedState } from '../../query/promises/listed.js';
import {
  LIST_ORDERS,
  type ListOrder,
  PROMISE_ROLES,
  type PromiseRole,
} from '../../query/promises/promises.js';
import { AskedAsOfDto, Cursor, Limit, OPTIONAL_DAY } from '../read/questions.js';
import { IDENTIFIER } from '../server/party.dto.js';

export class PromisesDto extends AskedAsOfDto {
  @OneOf('What it promised, or what it was promised; both where it is not said.', PROMISE_ROLES, {
    optional: true,
  })
  readonly role?: PromiseRole;

  @OneOf('Promises in this state only.', LISTED_STATES, { optional: true })
  readonly state?: ListedState;

  @DayOf('Due on this day or later.', OPTIONAL_DAY)
  readonly dueFrom?: string;

  @DayOf('Due on this day or earlier.', OPTIONAL_DAY)
  readonly dueTo?: string;

  @Line(`With this partner only: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;

  @OneOf('The first due day first, or the last; `asc` where it is not said.', LIST_ORDERS, {
    optional: true,
  })
  readonly order?: ListOrder;

  @Cursor()
  readonly cursor?: string;

  @Limit()
  readonly limit?: string;
}

export class FiguresDto extends AskedAsOfDto {
  @Line(`The one counterparty: ${IDENTIFIER}`, 160, { optional: true })
  readonly with?: string;
}
