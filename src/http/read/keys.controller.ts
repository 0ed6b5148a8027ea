import { Controller, Get, Optional, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { KeyUse } from '../../command/key-use.js';
import type { ListedKey } from '../../command/listed-keys.js';
import type { Access } from '../../command/speaker.js';
import type { Day } from '../../ledger/values/day.js';
import type { KeysAnswer } from '../../query/keys.js';
import { ReadKeys } from '../../query/queries.js';
import type { Asker } from '../../query/reader.js';
import { ROLES, SOURCES, VETTINGS } from '../operations/keys.dto.js';
import { Caller } from '../server/auth.guard.js';
import { CheckedQuery } from '../server/checked.pipe.js';
import { NEXT, STAMP } from './answers.openapi.js';
import { AskedBy } from './asked-by.js';
import { OF_NOW, PageDto, withLimit } from './questions.js';
import { ReadingApi } from './reading.openapi.js';
import { either, flag, list, object, oneOf, orNull, text, whole } from './schema.js';

interface UsedKey extends ListedKey {
  readonly lastUsedOn: Day | null;
}

interface UsedKeys extends Omit<KeysAnswer, 'items'> {
  readonly items: readonly UsedKey[];
}

/** Which keys there are, for operators. */
@Controller('v1/keys')
export class KeysListController {
  constructor(
    private readonly queries: QueryBus,
    @Optional() private readonly use?: KeyUse,
  ) {}

  @Get()
  @ReadingApi(
    'List the keys',
    'For operators: what each opens, until when, and when this server last saw it used. No token.',
    object<UsedKeys>({
      ...STAMP,
      items: list(
        object<UsedKey>({
          keyId: text(),
          role: oneOf(ROLES),
          teller: text('The name under which it tells.'),
          source: oneOf(SOURCES),
          vetting: oneOf(VETTINGS),
          live: flag('It tells everything as it happens.'),
          parties: either(whole('How many it speaks for, or opens the page of.'), oneOf(['any'])),
          grantedOn: text('The day, in UTC.'),
          until: orNull(text('The last day on which it opens anything; null: until revoked.')),
          revokedOn: orNull(text()),
          lastUsedOn: orNull(text('By the server that answers; null where it saw none.')),
        }),
        'In the order granted.',
      ),
      next: NEXT,
    }),
  )
  async list(
    @Caller() viewer: Access,
    @AskedBy() asker: Asker,
    @Query(new CheckedQuery(PageDto, OF_NOW)) asked: PageDto,
  ): Promise<UsedKeys> {
    const query = new ReadKeys({ ...withLimit(asked), viewer }, asker);
    const { items, ...answer } = await this.queries.execute(query);
    const lastUsedOn = (keyId: string): Day | null => this.use?.lastUse(keyId) ?? null;
    return {
      ...answer,
      items: items.map((key) => ({ ...key, lastUsedOn: lastUsedOn(key.keyId) })),
    };
  }
}
