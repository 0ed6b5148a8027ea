/**
 * A party is met by being mentioned: whoever names it first has it registered, under the ledger's
 * own name and with keys that follow from the party alone, so that every process says the same.
 * What else is first told of it, its name and country, is kept the same way.
 */
import { professionalStream } from '../ledger/professional.js';
import type { Speaker } from '../ledger/stored.js';
import { eventWith } from '../ledger/upcast.js';
import type { Mention } from './identities.js';
import type { Command } from './translate.js';

/** The ledger's own name as a teller; no key is granted under it. */
export const LEDGER_TELLER = 'kept';

/** The name under which payments are matched with invoices; none is granted under it either. */
export const MATCHING_TELLER = 'kept-matching';

/** What the ledger knows of a party: that it exists, or also what was first told of it. */
export type Acquaintance = 'met' | 'described';

/** How well the ledger will know the party once this mention is taken in. */
export function acquaintanceOf(mention: Mention): Acquaintance {
  return mention.name === undefined && mention.country === undefined ? 'met' : 'described';
}

/** From this day on a country holds that is told without a day: as far back as days go. */
const SINCE_EVER = '1900-01-01';

/** What the ledger tells itself of a party that is mentioned and not yet so well known. */
export function introductions(
  mention: Mention,
  known: Acquaintance | undefined,
): readonly Command[] {
  const commands: Command[] = [];
  if (known === undefined) commands.push(registration(mention));
  if (acquaintanceOf(mention) === 'described' && known !== 'described') {
    commands.push(description(mention));
  }
  return commands;
}

function registration(mention: Mention): Command {
  const { party, identifier, localTo, consumer } = mention;
  const facts = {
    party,
    scheme: identifier.scheme,
    ...(localTo !== null && { localTo }),
    ...(consumer && { consumer }),
  };
  const personal = { [party]: { identifier: identifier.text } };
  return own(mention, eventWith('ProfessionalRegistered', facts, personal), 'met');
}

function description(mention: Mention): Command {
  const { party, name, country } = mention;
  const facts = { party, from: SINCE_EVER, ...(country !== undefined && { country }) };
  const personal = name === undefined ? undefined : { [party]: { name } };
  return own(mention, eventWith('ProfessionalUpdated', facts, personal), 'described');
}

function own({ party }: Mention, event: Command['event'], message: Acquaintance): Command {
  const speaker: Speaker = {
    teller: LEDGER_TELLER,
    party: null,
    side: 'none',
    source: 'api',
    message,
    role: 'operator',
  };
  return { stream: professionalStream(party), event, speaker, parties: [party], mentions: [] };
}
