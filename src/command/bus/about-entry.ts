/**
 * What can be said of one entry: that it is wrong, what is to be answered to that, that it was a
 * mistake. Each is a message like any other; its command knows the entry and who is spoken for.
 */
import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Day } from '../../ledger/day.js';
import { Rejection } from '../../ledger/rejection.js';
import { kindOfStream } from '../../ledger/stream-kind.js';
import { type Accepted, type MessageType, readEntryAddress } from '../../messages/message.js';
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

/** Why an entry about somebody is wrong, in its words. */
export interface Contest extends Spoken {
  readonly on: Day;
  readonly reason?: string;
}

/** What is answered to a contest. */
export interface Answer extends Spoken {
  readonly on: Day;
  readonly text?: string;
}

/** Why an entry is taken back by who told it. */
export interface EntryWithdrawal extends Spoken {
  readonly why: string;
  readonly note?: string;
}

/** Says that an entry is wrong. `entry` is `stream@revision`; throws the Rejection if refused. */
export class ContestEntry extends Command<Accepted> {
  constructor(
    readonly entry: string,
    readonly contest: Contest,
    readonly said: Said,
  ) {
    super();
  }
}

@CommandHandler(ContestEntry)
export class ContestEntryHandler implements ICommandHandler<ContestEntry> {
  constructor(private readonly commands: CommandBus) {}

  execute({ entry, contest, said }: ContestEntry): Promise<Accepted> {
    return tellAbout(this.commands, 'EntryContested', entry, contest, said);
  }
}

/** Answers a contest of an entry. As ContestEntry. */
export class AnswerEntry extends Command<Accepted> {
  constructor(
    readonly entry: string,
    readonly answer: Answer,
    readonly said: Said,
  ) {
    super();
  }
}

@CommandHandler(AnswerEntry)
export class AnswerEntryHandler implements ICommandHandler<AnswerEntry> {
  constructor(private readonly commands: CommandBus) {}

  execute({ entry, answer, said }: AnswerEntry): Promise<Accepted> {
    return tellAbout(this.commands, 'EntryAnswered', entry, answer, said);
  }
}

/** Takes an entry back that was told by mistake. As ContestEntry. */
export class WithdrawEntry extends Command<Accepted> {
  constructor(
    readonly entry: string,
    readonly withdrawal: EntryWithdrawal,
    readonly said: Said,
  ) {
    super();
  }
}

@CommandHandler(WithdrawEntry)
export class WithdrawEntryHandler implements ICommandHandler<WithdrawEntry> {
  constructor(private readonly commands: CommandBus) {}

  execute({ entry, withdrawal, said }: WithdrawEntry): Promise<Accepted> {
    return tellAbout(this.commands, 'EntryWithdrawn', entry, withdrawal, said);
  }
}

/** Without an id of its own the message names the entry and who speaks: once is enough. */
async function tellAbout(
  commands: CommandBus,
  type: MessageType,
  entry: string,
  { onBehalfOf, ...rest }: Spoken,
  { access, id, ...options }: Said,
): Promise<Accepted> {
  const address = readEntryAddress(entry);
  if (!address || kindOfStream(address.stream) === null) throw new Rejection('entry_must_exist');
  const message = {
    type,
    id: id ?? `entry ${address.revision} ${onBehalfOf ?? ''}`.trim(),
    data: { entry, ...rest },
    ...(onBehalfOf !== undefined && { onBehalfOf }),
  };
  const [result] = await commands.execute(
    new Tell([message], access, { ...options, idempotencyKey: id }),
  );
  return accepted(result);
}
