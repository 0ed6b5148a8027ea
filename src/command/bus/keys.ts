import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { must } from '../../ledger/rejection.js';
import type { Day } from '../../ledger/values/day.js';
import type { Accepted } from '../../messages/message.js';
import { type Grant, type Granted, grantAccess, revokeAccess, rotateAccess } from '../access.js';
import { AccessKeys } from '../access-keys.js';
import { Ledger } from '../ledger.js';
import type { Access } from '../speaker.js';

/** Grants a key. `on` is today; throws a Rejection where grantAccess does. */
export class GrantAccess extends Command<Granted> {
  constructor(
    readonly grant: Grant,
    readonly granter: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(GrantAccess)
export class GrantAccessHandler implements ICommandHandler<GrantAccess> {
  constructor(private readonly ledger: Ledger) {}

  execute({ grant, granter, on }: GrantAccess): Promise<Granted> {
    return grantAccess(this.ledger, grant, granter, on);
  }
}

/** Grants a second key for the same as a key. `on` is today; throws as rotateAccess. */
export class RotateAccess extends Command<Granted> {
  constructor(
    readonly rotation: { readonly keyId: string; readonly until?: Day | undefined },
    readonly granter: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(RotateAccess)
export class RotateAccessHandler implements ICommandHandler<RotateAccess> {
  constructor(
    private readonly ledger: Ledger,
    private readonly keys: AccessKeys,
  ) {}

  execute({ rotation, granter, on }: RotateAccess): Promise<Granted> {
    return rotateAccess(this.ledger, this.keys, rotation, granter, on);
  }
}

/** Revokes a key. `on` is today; throws only_an_operator_may, or a Rejection as revokeAccess. */
export class RevokeAccess extends Command<Accepted> {
  constructor(
    readonly keyId: string,
    readonly revoker: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(RevokeAccess)
export class RevokeAccessHandler implements ICommandHandler<RevokeAccess> {
  constructor(private readonly ledger: Ledger) {}

  async execute({ keyId, revoker, on }: RevokeAccess): Promise<Accepted> {
    // Whoever is no operator does not learn which keys there are.
    must(revoker.role === 'operator', 'only_an_operator_may');
    return revokeAccess(this.ledger, keyId, revoker, on);
  }
}
