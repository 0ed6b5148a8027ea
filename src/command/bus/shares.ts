import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Day } from '../../ledger/values/day.js';
import type { Accepted } from '../../messages/message.js';
import { Ledger } from '../ledger.js';
import {
  type MadeShare,
  makeShare,
  type NewShare,
  revokeShare,
  type Sharer,
  type ShareWish,
} from '../shares/share-links.js';
import type { Access } from '../speaker.js';

/**
 * Makes a share link for whom the read side has found the maker to be. `on` is today; throws as
 * makeShare.
 */
export class MakeShare extends Command<NewShare> {
  constructor(
    readonly sharer: Sharer,
    readonly wish: ShareWish,
    readonly maker: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(MakeShare)
export class MakeShareHandler implements ICommandHandler<MakeShare> {
  constructor(private readonly ledger: Ledger) {}

  execute({ sharer, wish, maker, on }: MakeShare): Promise<NewShare> {
    return makeShare(this.ledger, sharer, wish, maker, on);
  }
}

/** Revokes a link that the read side has found to be the revoker's. Throws as revokeShare. */
export class RevokeShare extends Command<Accepted> {
  constructor(
    readonly share: MadeShare,
    readonly revoker: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(RevokeShare)
export class RevokeShareHandler implements ICommandHandler<RevokeShare> {
  constructor(private readonly ledger: Ledger) {}

  execute({ share, revoker, on }: RevokeShare): Promise<Accepted> {
    return revokeShare(this.ledger, share, revoker, on);
  }
}
