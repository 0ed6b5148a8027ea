import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Accepted } from '../../messages/message.js';
import { Ledger } from '../ledger.js';
import {
  answerSetOff,
  expireSetOff,
  type FoundCircle,
  type OwnPlace,
  proposeSetOff,
  type SetOffAnswer,
  tellSetOff,
} from '../set-offs/set-offs.js';
import type { Access } from '../speaker.js';

/** A proposal whose last day is over, with its parties. */
export interface OverSetOff {
  readonly setOff: string;
  readonly parties: readonly PartyId[];
}

/** Ends what is over, and proposes circles that the read side has found; gives their ids. */
export class ProposeSetOffs extends Command<readonly string[]> {
  constructor(
    readonly circles: readonly FoundCircle[],
    readonly over: readonly OverSetOff[],
    readonly on: Day,
    readonly until: Day,
  ) {
    super();
  }
}

@CommandHandler(ProposeSetOffs)
export class ProposeSetOffsHandler implements ICommandHandler<ProposeSetOffs> {
  constructor(private readonly ledger: Ledger) {}

  async execute({ circles, over, on, until }: ProposeSetOffs): Promise<readonly string[]> {
    for (const { setOff, parties } of over) await expireSetOff(this.ledger, setOff, parties, on);
    const proposed: string[] = [];
    for (const circle of circles) {
      proposed.push(await proposeSetOff(this.ledger, circle, { on, until }));
    }
    return proposed;
  }
}

/** Accepts or refuses for whom the read side has found the caller to speak. */
export class AnswerSetOff extends Command<Accepted> {
  constructor(
    readonly place: OwnPlace,
    readonly answer: SetOffAnswer,
    readonly by: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(AnswerSetOff)
export class AnswerSetOffHandler implements ICommandHandler<AnswerSetOff> {
  constructor(private readonly ledger: Ledger) {}

  execute({ place, answer, by, on }: AnswerSetOff): Promise<Accepted> {
    return answerSetOff(this.ledger, place, answer, by, on);
  }
}

/** Tells of a party's own invoices that they were set off, once all agreed. */
export class TellSetOff extends Command<readonly Accepted[]> {
  constructor(
    readonly place: OwnPlace,
    readonly by: Access,
    readonly on: Day,
  ) {
    super();
  }
}

@CommandHandler(TellSetOff)
export class TellSetOffHandler implements ICommandHandler<TellSetOff> {
  constructor(private readonly ledger: Ledger) {}

  execute({ place, by, on }: TellSetOff): Promise<readonly Accepted[]> {
    return tellSetOff(this.ledger, place, by, on);
  }
}
