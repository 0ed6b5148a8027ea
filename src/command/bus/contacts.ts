import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { eventWith } from '../../ledger/upcast.js';
import type { Accepted, Message } from '../../messages/message.js';
import { accepted } from '../command-result.js';
import { Ledger, type TellOptions } from '../ledger.js';
import type { Access } from '../speaker.js';

/**
 * Claims a contact by a message of that type; `share`: the link by which they met, which the read
 * side has found to be a live one of whom is claimed. Throws the Rejection if it is refused.
 */
export class ClaimContact extends Command<Accepted> {
  constructor(
    readonly message: Message,
    readonly share: string | null,
    readonly access: Access,
    readonly options: TellOptions,
  ) {
    super();
  }
}

@CommandHandler(ClaimContact)
export class ClaimContactHandler implements ICommandHandler<ClaimContact> {
  constructor(private readonly ledger: Ledger) {}

  async execute({ message, share, access, options }: ClaimContact): Promise<Accepted> {
    let command = this.ledger.translate(message, access);
    if (!('status' in command) && command.event.type === 'ContactClaimed' && share !== null) {
      const event = eventWith('ContactClaimed', { ...command.event.facts, share });
      command = { ...command, event };
    }
    const [result] = await this.ledger.record([command], options);
    return accepted(result);
  }
}
