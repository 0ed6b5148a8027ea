/**
 * Which forms the page of an entry has: those that the ledger would take. It is asked without
 * writing, so that the page has no rule of its own of who may say what.
 */
import type { CommandBus } from '@nestjs/cqrs';
import { Tell } from '../../../src/command/bus/tell.js';
import type { Access } from '../../../src/command/speaker.js';
import type { Day } from '../../../src/ledger/values/day.js';
import type { CommandResult } from '../../../src/messages/message.js';
import type { ShownParty } from '../../../src/query/people/people.js';
import { type Act, ACTS, messageOf, TRIAL } from './acts.js';

export interface Offer {
  readonly act: Act;
  /** For whom it may be said, where the key does not say it by itself. */
  readonly speakers: readonly ShownParty[];
}

interface Asked {
  readonly access: Access;
  /** `stream@revision`. */
  readonly entry: string;
  readonly parties: readonly ShownParty[];
  readonly today: Day;
}

/** Parties tried one by one: an entry names few. */
const MOST_PARTIES = 6;

export async function offersOf(commands: CommandBus, asked: Asked): Promise<readonly Offer[]> {
  const offers: Offer[] = [];
  for (const act of ACTS) {
    const result = await tried(commands, act, asked);
    if (result.status !== 'rejected') offers.push({ act, speakers: [] });
    else if (result.code === 'party_spoken_for_must_be_named') {
      const speakers = await speakersFor(commands, act, asked);
      if (speakers.length > 0) offers.push({ act, speakers });
    }
  }
  return offers;
}

async function speakersFor(commands: CommandBus, act: Act, asked: Asked) {
  const speakers: ShownParty[] = [];
  for (const party of asked.parties.slice(0, MOST_PARTIES)) {
    const result = await tried(commands, act, asked, party.id);
    if (result.status !== 'rejected') speakers.push(party);
  }
  return speakers;
}

async function tried(
  commands: CommandBus,
  act: Act,
  { access, entry, today }: Asked,
  onBehalfOf = '',
): Promise<CommandResult> {
  const message = messageOf(act, { entry, typed: { ...TRIAL, onBehalfOf }, today, id: 'trial' });
  const [result] = await commands.execute(new Tell([message], access, { dryRun: true }));
  if (!result) throw new Error('A message has one result.');
  return result;
}
