/**
 * What can be said of one entry: that it is wrong, what is to be answered to that, that it was a
 * mistake, that its link is right. Each is a message like any other; its command knows the entry
 * and who is spoken for.
 */
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Rejection } from '../../ledger/rejection.js';
import { kindOfStream } from '../../ledger/stream-kind.js';
import type { Day } from '../../ledger/values/day.js';
import { type Accepted, readEntryAddress } from '../../messages/message.js';
import { accepted } from '../command-result.js';
import type { TellOptions } from '../ledger.js';
import type { Access } from '../speaker.js';
import { Tell } from './tell.js';

/** How it is said, and by whom. */
export interface Said extends TellOptions {
  readonly access: Access;
  /** The idempotency key, which becomes the message id; without one that follows from the entry and
   * who is spoken for. */
  readonly id?: string | undefined;
}

interface Spoken {
  /** The party spoken for, where the key may speak for several. */
  readonly onBehalfOf?: string;
}

/** What is said of an entry, by the type of the message. */
export interface AboutEntry {
  /** Why an entry about somebody is wrong, in its words. */
  readonly EntryContested: Spoken & { readonly on: Day; readonly reason?: string };
  /** What is answered to a contest. */
  readonly EntryAnswered: Spoken & { readonly on: Day; readonly text?: string };
  /** Why an entry is taken back by who told it by mistake. */
  readonly EntryWithdrawn: Spoken & { readonly why: string; readonly note?: string };
  /** By whom a link reaches: that it is right. */
  readonly LinkConfirmed: Spoken;
}

/** Says something of an entry, `stream@revision`; throws the Rejection if it is refused. */
export class SayOfEntry<
  Type extends keyof AboutEntry = keyof AboutEntry,
> extends Command<Accepted> {
  constructor(
    readonly type: Type,
    readonly entry: string,
    readonly what: AboutEntry[Type],
    readonly said: Said,
  ) {
    super();
  }
}

@CommandHandler(SayOfEntry)
export class SayOfEntryHandler implements ICommandHandler<SayOfEntry> {
  constructor(private readonly commands: CommandBus) {}

  /** Without an id of its own the message names the entry and who speaks: once is enough. */
  async execute({ type, entry, what, said }: SayOfEntry): Promise<Accepted> {
    const address = readEntryAddress(entry);
    if (!address || kindOfStream(address.stream) === null) throw new Rejection('entry_must_exist');
    const { onBehalfOf, ...rest } = what;
    const { access, id, ...options } = said;
    const message = {
      type,
      id: id ?? `entry ${address.revision} ${onBehalfOf ?? ''}`.trim(),
      data: { entry, ...rest },
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    };
    const [result] = await this.commands.execute(
      new Tell([message], access, { ...options, idempotencyKey: id }),
    );
    return accepted(result);
  }
}
